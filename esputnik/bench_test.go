package esputnik_test

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
	"runtime"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/bench"
)

func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func benchContact(i int) es.ContactDraft {
	return es.ContactDraft{
		ExternalCustomerID: fmt.Sprintf("customer-%d", i), FirstName: "Антоніна", LastName: "Коваленко-Ткаченко", LanguageCode: "uk", TimeZone: "Europe/Kyiv",
		Channels: []es.Channel{{Type: es.ChannelTypeEmail, Value: fmt.Sprintf("antonina.%d@example.org", i)}, {Type: es.ChannelTypeSMS, Value: "380500000001"}},
		Address:  es.Address{Region: "Львівська область", Town: "Львів", Address: "вул. Головна, 1, кв. 17", Postcode: "79000"},
		Fields:   []es.FieldValue{{ID: 70001, Value: "gold"}, {ID: 70002, Value: "2025-03-01"}, {ID: 70003, Value: "newsletter,promo"}},
	}
}

// benchContacts yields n contacts that were made before, so that making them costs nothing in a benchmark.
func benchContacts(n int) iter.Seq[es.ContactDraft] {
	made := make([]es.ContactDraft, 1000)
	for i := range made {
		made[i] = benchContact(i)
	}
	return func(yield func(es.ContactDraft) bool) {
		for i := range n {
			if !yield(made[i%len(made)]) {
				return
			}
		}
	}
}

func benchOptions() es.ImportOptions {
	return es.ImportOptions{DedupeOn: es.DedupeKeyEmail, CustomFieldIDs: []int64{70001, 70002, 70003}}
}

// plainContact is a contact as written by hand, to send and to read.
type plainContact struct {
	ID                 int64          `json:"id,omitempty"`
	ExternalCustomerID string         `json:"externalCustomerId,omitempty"`
	ContactKey         string         `json:"contactKey,omitempty"`
	FirstName          string         `json:"firstName,omitempty"`
	LastName           string         `json:"lastName,omitempty"`
	Address            *plainAddress  `json:"address,omitempty"`
	Fields             []plainField   `json:"fields,omitempty"`
	AddressBookID      int64          `json:"addressBookId,omitempty"`
	LanguageCode       string         `json:"languageCode,omitempty"`
	TimeZone           string         `json:"timeZone,omitempty"`
	Channels           []plainChannel `json:"channels"`
	Groups             []plainGroup   `json:"groups,omitempty"`
}

type plainAddress struct {
	Region   string `json:"region,omitempty"`
	Town     string `json:"town,omitempty"`
	Address  string `json:"address,omitempty"`
	Postcode string `json:"postcode,omitempty"`
}

type plainField struct {
	ID    int64  `json:"id"`
	Value string `json:"value"`
}

type plainChannel struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type plainGroup struct {
	ID   int64  `json:"id,omitempty"`
	Name string `json:"name"`
	Type string `json:"type"`
}

const benchAuthorization = "Basic ZW5nYWdlbWVudC1nbzprM3ktb2YtdGhlLWFjY291bnQ="

// BenchmarkCall compares calls with baselines.
func BenchmarkCall(b *testing.B) {
	b.Run("POST", func(b *testing.B) {
		rt := bench.Always(`{"id":900000001}`)
		c, hc := newClient(b, rt), &http.Client{Transport: rt}
		contact := es.ContactDraft{
			ExternalCustomerID: "customer-1", FirstName: "Ada", LastName: "Obi", LanguageCode: "en",
			Channels: []es.Channel{{Type: es.ChannelTypeEmail, Value: "ada@example.org"}, {Type: es.ChannelTypeSMS, Value: "380500000001"}},
			Fields:   []es.FieldValue{{ID: 70001, Value: "gold"}},
		}
		plain := plainContact{
			ExternalCustomerID: "customer-1", FirstName: "Ada", LastName: "Obi", LanguageCode: "en",
			Channels: []plainChannel{{"email", "ada@example.org"}, {"sms", "380500000001"}}, Fields: []plainField{{70001, "gold"}},
		}
		bench.CompareCalls(b,
			func(ctx context.Context) error { _, err := c.Contacts.Upsert(ctx, contact); return err },
			func(ctx context.Context) error {
				var answer struct {
					ID int64 `json:"id"`
				}
				return bench.Do(ctx, hc, http.MethodPost, base+"/v1/contact", benchAuthorization, plain, &answer)
			})
	})
	b.Run("GET", func(b *testing.B) {
		rt := bench.Always(`{"id":900000001,"addressBookId":7000,"firstName":"Антоніна","lastName":"Коваленко-Ткаченко","externalCustomerId":"customer-1",` +
			`"languageCode":"uk","timeZone":"Europe/Kyiv","channels":[{"type":"email","value":"antonina.1@example.org"},{"type":"sms","value":"380500000001"}],` +
			`"address":{"region":"Львівська область","town":"Львів","address":"вул. Головна, 1, кв. 17","postcode":"79000"},` +
			`"fields":[{"id":70001,"value":"gold"},{"id":70002,"value":"2025-03-01"},{"id":70003,"value":"newsletter,promo"}],` +
			`"groups":[{"id":1,"name":"Newsletter","type":"Static"},{"id":2,"name":"Customers of 2025","type":"Static"},{"id":3,"name":"Lviv","type":"Static"}]}`)
		c, hc := newClient(b, rt), &http.Client{Transport: rt}
		bench.CompareCalls(b,
			func(ctx context.Context) error { _, err := c.Contacts.Get(ctx, 900000001); return err },
			func(ctx context.Context) error {
				return bench.Do(ctx, hc, http.MethodGet, base+"/v1/contact/900000001", benchAuthorization, nil, new(plainContact))
			})
	})
}

// BenchmarkImport compares an import of three chunks with json.Marshal of the same contacts, chunk by chunk.
func BenchmarkImport(b *testing.B) {
	c := newClient(b, bench.Always(`{"asyncSessionId":"8d0f2d1e-0000-4000-8000-000000000001"}`))
	contacts := benchContacts(3 * es.MaxImportContacts)
	chunk := make([]es.ContactDraft, 0, es.MaxImportContacts)
	bench.Compare(b,
		func() error {
			for o := range c.Contacts.ImportAll(b.Context(), contacts, benchOptions()) {
				if o.Err != nil {
					return o.Err
				}
			}
			return nil
		},
		func() error {
			for contact := range contacts {
				if chunk = append(chunk, contact); len(chunk) == cap(chunk) {
					if _, err := json.Marshal(chunk); err != nil {
						return err
					}
					chunk = chunk[:0]
				}
			}
			return nil
		})
}

// BenchmarkImportMemory imports a million contacts and reports the largest heap beyond the one at the start, in chunks.
func BenchmarkImportMemory(b *testing.B) {
	c := newClient(b, bench.Always(`{"asyncSessionId":"8d0f2d1e-0000-4000-8000-000000000001"}`))
	var chunk, peak float64
	for b.Loop() {
		before := heap()
		contacts := make([]es.ContactDraft, es.MaxImportContacts)
		for i := range contacts {
			contacts[i] = benchContact(i)
		}
		encoded, err := json.Marshal(contacts)
		if err != nil {
			b.Fatal(err)
		}
		chunk = heap() - before
		runtime.KeepAlive(contacts)
		runtime.KeepAlive(encoded)
		before = heap()
		done := 0
		for o := range c.Contacts.ImportAll(context.Background(), benchContacts(1_000_000), benchOptions()) {
			if o.Err != nil {
				b.Fatal(o.Err)
			}
			if done++; done%99_999 == 0 {
				peak = max(peak, heap()-before)
			}
		}
	}
	b.ReportMetric(peak/chunk, "chunks-held")
	b.ReportMetric(peak/1e6, "heap-MB")
}

func benchPage(quoted bool) string {
	page := []byte{'['}
	for i := range 500 {
		if i > 0 {
			page = append(page, ',')
		}
		contact, err := json.Marshal(benchContact(i))
		if err != nil {
			panic(err)
		}
		id := fmt.Sprint(900000001 + i)
		if quoted {
			id = `"` + id + `"`
		}
		page = append(page, fmt.Sprintf(`{"id":%s,"addressBookId":7000,"orgId":1,%s`, id, contact[1:])...)
	}
	return string(append(page, ']'))
}

// BenchmarkPage compares reading a page of 500 contacts with json.Unmarshal of the page. The odd page has its ids quoted,
// and so has to be repaired; its baseline is the other page.
func BenchmarkPage(b *testing.B) {
	plain := benchPage(false)
	for name, page := range map[string]string{"plain": plain, "odd": benchPage(true)} {
		b.Run(name, func(b *testing.B) {
			c := newClient(b, bench.Always(page))
			bench.Compare(b,
				func() error {
					list, err := c.Contacts.List(b.Context(), es.ListContactsParams{})
					if err != nil || len(list) != 500 {
						return fmt.Errorf("%d contacts: %w", len(list), err)
					}
					return nil
				},
				func() error { return json.Unmarshal([]byte(plain), new([]plainContact)) })
		})
	}
}
