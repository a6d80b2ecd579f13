package esputniktest

import (
	"slices"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) setUnsubscribed(unsubscribed bool) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		for _, email := range fake.Read[struct{ Emails []string }](r).Emails {
			if unsubscribed {
				m.unsubscribed[newAddress("", email).value] = true
			} else {
				delete(m.unsubscribed, newAddress("", email).value)
			}
		}
		return empty()
	}
}

func (m *model) category(key string) *esputnik.SubscriptionCategory {
	for _, c := range m.categories {
		if c.Key == key {
			return c
		}
	}
	return nil
}

// follow subscribes a contact to a category or unsubscribes it, and changes the segment of the category.
func (m *model) follow(c *contact, key string, on bool) {
	category := m.category(key)
	at := slices.Index(c.categories, key)
	switch {
	case category == nil || on == (at >= 0):
	case on:
		c.categories = append(c.categories, key)
		m.join(m.segment(category.SegmentID), c)
	default:
		c.categories = slices.Delete(c.categories, at, at+1)
		m.leave(m.segment(category.SegmentID), c)
	}
}

func (m *model) listCategories(*fake.Request) fake.Answer {
	rows := []esputnik.SubscriptionCategory{}
	for _, c := range m.categories {
		row := *c
		row.ContactsCount = int64(len(m.segment(c.SegmentID).members))
		rows = append(rows, row)
	}
	return fake.OK(rows)
}

// AddCategory creates a subscription category and its segment. Contacts are subscribed by the key. A key without a
// category is rejected.
func (s *Server) AddCategory(key, name string) esputnik.SubscriptionCategory {
	m, unlock := s.lock()
	defer unlock()
	now := esputnik.DateTime{Time: time.Now().UTC().Truncate(time.Second)}
	c := &esputnik.SubscriptionCategory{
		ID: 11 + int64(len(m.categories)), Key: key, Name: name, SegmentID: m.newSegment(name, esputnik.SegmentTypeStatic).ID,
		CreatedDate: now, UpdatedDate: now,
	}
	m.categories = append(m.categories, c)
	return *c
}

// Unsubscribed returns the unsubscribed email addresses, in lower case and sorted.
func (s *Server) Unsubscribed() []string {
	m, unlock := s.lock()
	defer unlock()
	var emails []string
	for email := range m.unsubscribed {
		emails = append(emails, email)
	}
	slices.Sort(emails)
	return emails
}
