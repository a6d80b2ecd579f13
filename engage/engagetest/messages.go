package engagetest

import (
	"slices"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

// Sent is a message that was sent through the server: either Email or SMS is set.
type Sent struct {
	// ID is the id that the call returned.
	ID string
	// Email is the argument of Messages.SendEmail.
	Email *engage.Email
	// SMS is the argument of Messages.SendSMS.
	SMS *engage.SMS
}

// Sent returns the messages that were sent, oldest first.
func (s *Server) Sent() []Sent {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	return slices.Clone(s.model.sent)
}

func (m *model) sendEmail(r *fake.Request) fake.Answer {
	email := fake.Read[engage.Email](r)
	return m.send(Sent{Email: &email})
}

func (m *model) sendSMS(r *fake.Request) fake.Answer {
	sms := fake.Read[engage.SMS](r)
	return m.send(Sent{SMS: &sms})
}

func (m *model) send(message Sent) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	message.ID = m.id()
	m.sent = append(m.sent, message)
	return fake.OK(map[string]string{"id": message.ID})
}
