package esputniktest

import (
	"net/http"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// token finds the contact that has the mobile push token of an application, and the index of the channel.
func (m *model) token(r *fake.Request) (*contact, int) {
	c := m.at(newAddress(esputnik.ChannelTypeMobilePush, r.Path["token_id"]), nil)
	if c == nil {
		return nil, -1
	}
	at := slices.IndexFunc(c.Channels, func(ch esputnik.Channel) bool {
		return ch.Type == esputnik.ChannelTypeMobilePush && strings.EqualFold(ch.Value, r.Path["token_id"]) && ch.Device.AppID == r.Path["app_uuid"]
	})
	return c, at
}

func (m *model) tokenState(r *fake.Request) fake.Answer {
	c, at := m.token(r)
	if at < 0 {
		return fail(http.StatusNotFound, "Token not found")
	}
	if r.Method == http.MethodPut {
		c.Channels = slices.Clone(c.Channels) // copies of the contact share the old ones
		c.Channels[at].Device.Active = new(fake.Read[struct{ Active bool }](r).Active)
		c.changed = m.touch()
	}
	active := c.Channels[at].Device.Active
	return fake.OK(map[string]any{"active": active == nil || *active})
}
