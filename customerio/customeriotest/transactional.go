package customeriotest

import (
	"fmt"
	"strconv"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

type template struct {
	customerio.TransactionalMessage
	trigger string
}

// AddTemplate adds a transactional message and returns its number: message.ID, or the next free number for 0. A message
// can be sent with this number or with triggerName, if it is not "". A server without templates accepts every number and
// name; a server with templates rejects unknown ones.
func (s *Server) AddTemplate(message customerio.TransactionalMessage, triggerName string) int64 {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if message.CreatedAt.IsZero() {
		message.CreatedAt = now()
	}
	if message.UpdatedAt.IsZero() {
		message.UpdatedAt = message.CreatedAt
	}
	t := &template{message, triggerName}
	t.ID = s.model.templates.add(message.ID, t)
	return t.ID
}

func (m *model) templateOf(o order) (*template, error) {
	known := m.templates.all()
	if o.template.IsZero() {
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: 1}}, nil
	}
	name := o.template.String()
	if t := m.templates.get(name); t != nil {
		return t, nil
	}
	for _, t := range known {
		if t.trigger == name {
			return t, nil
		}
	}
	id, err := strconv.ParseInt(name, 10, 64)
	isNumber := err == nil
	switch {
	case len(known) == 0 && isNumber:
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: id}}, nil
	case len(known) == 0 && !o.create:
		return &template{TransactionalMessage: customerio.TransactionalMessage{ID: m.nameNumber(name)}}, nil
	case o.create && !isNumber:
		t := &template{customerio.TransactionalMessage{Name: name, CreatedAt: now(), UpdatedAt: now()}, name}
		t.ID = m.templates.add(0, t)
		return t, nil
	}
	return nil, fmt.Errorf("the transactional message does not exist")
}

// nameNumber returns a number for a trigger name that no template has.
func (m *model) nameNumber(name string) int64 {
	if m.names[name] == 0 {
		m.names[name] = 1_000_001 + int64(len(m.names))
	}
	return m.names[name]
}

func (m *model) listTemplates(r *fake.Request) fake.Answer {
	if len(m.templates.rows) == 0 {
		return example(r)
	}
	return fake.OK(map[string]any{"messages": wires(m.templates.all(), (*template).wire)})
}

func (m *model) getTemplate(r *fake.Request) fake.Answer {
	t := m.templates.get(r.Path["transactional_id"])
	switch {
	case t != nil:
		return fake.OK(map[string]any{"message": t.wire()})
	case len(m.templates.rows) == 0:
		return example(r)
	}
	return notFound(r)
}

func (t *template) wire() map[string]any {
	return map[string]any{
		"id": t.ID, "name": t.Name, "description": t.Description, "send_to_unsubscribed": t.SendToUnsubscribed,
		"link_tracking": t.LinkTracking, "open_tracking": t.OpenTracking, "hide_message_body": t.HideMessageBody,
		"queue_drafts": t.QueueDrafts, "created_at": unix(t.CreatedAt), "updated_at": unix(t.UpdatedAt),
	}
}

func (m *model) templateMessages(r *fake.Request) fake.Answer {
	if len(m.templates.rows) > 0 && m.templates.get(r.Path["transactional_id"]) == nil {
		return notFound(r)
	}
	return m.listDeliveries(r, func(d *delivery) bool {
		return strconv.FormatInt(d.TransactionalMessageID, 10) == r.Path["transactional_id"]
	})
}
