package pipelines

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/lenient"
)

// MarshalCall returns a call as JSON, in the form in which the API takes it, for example to save what a Batcher has not
// delivered. A call without MessageID or Timestamp gets them. It refuses calls that the methods refuse, except for their size.
func MarshalCall(call Call) ([]byte, error) {
	data, err := marshalCall(call)
	if err != nil {
		return nil, fmt.Errorf("pipelines: MarshalCall: %w", err)
	}
	return data, nil
}

func marshalCall(call Call) ([]byte, error) {
	call, err := prepare(call)
	if err != nil {
		return nil, err
	}
	data, err := appendCall(nil, call)
	if err == nil {
		data, err = appendShared(data, call.what())
	}
	return append(data, '}'), err
}

// UnmarshalCall reads a call from JSON in the form of the API, which MarshalCall writes. Its traits and properties are a
// json.RawMessage, which has the ObjectTypeID and the RelationshipAttributes of a Group, too. Members of the JSON that a call
// of its kind does not have are an error, except for sentAt, and so is what MarshalCall refuses.
func UnmarshalCall(data []byte) (Call, error) {
	call, err := parseCall(data, data)
	if err == nil {
		err = kept(data, call)
	}
	if err != nil {
		return nil, fmt.Errorf("pipelines: UnmarshalCall: %w", err)
	}
	return call, nil
}

// reader reads a call until something is wrong. What it returns does not share memory with the JSON.
type reader struct {
	members map[string]json.RawMessage // those that were not read yet
	err     error
}

func (r *reader) fail(argument, reason string) {
	if r.err == nil {
		r.err = check.Invalid(argument, reason)
	}
}

// parseCall reads a call, and context and integrations from shared, which may be the same JSON. It checks the form only.
func parseCall(data, shared []byte) (Call, error) {
	r := reader{members: map[string]json.RawMessage{}}
	if !lenient.Valid(data) || len(bytes.TrimSpace(data)) == 0 || bytes.TrimSpace(data)[0] != '{' {
		return nil, check.Invalid("data", "must be a JSON object")
	}
	lenient.Members(data, func(name, value []byte) bool {
		if r.members[string(name)] != nil {
			r.fail(ingest.Member("data", string(name)), "must not be given twice")
		}
		r.members[string(name)] = bytes.Clone(value)
		return r.err == nil
	})
	delete(r.members, "sentAt")
	delete(r.members, "context")
	delete(r.members, "integrations")
	m := Meta{MessageID: r.text("messageId"), Timestamp: r.time("timestamp"), OriginalTimestamp: r.time("originalTimestamp")}
	lenient.Members(shared, func(name, value []byte) bool {
		switch {
		case string(value) == "null":
		case string(name) == "context":
			m.Context = new(Context)
			if json.Unmarshal(value, m.Context) != nil {
				r.fail("context", "must be an object")
			}
		case string(name) == "integrations":
			if json.Unmarshal(value, &m.Integrations) != nil {
				r.fail("integrations", "must have true and false by name")
			}
		}
		return r.err == nil
	})
	call := r.call(m)
	for name := range r.members {
		r.fail(ingest.Member("data", name), "does not belong to a call of this kind")
	}
	if r.err != nil {
		return nil, r.err
	}
	return call, nil
}

func (r *reader) call(m Meta) Call {
	switch r.text("type") {
	case "identify":
		return Identify{r.who(), r.object("traits"), m}
	case "track":
		who := r.who()
		who.groupID = r.text("groupId")
		return Track{who, r.text("event"), r.object("properties"), m}
	case "page":
		return Page{r.who(), r.text("name"), r.object("properties"), m}
	case "screen":
		return Screen{r.who(), r.text("name"), r.object("properties"), m}
	case "group":
		return Group{Who: r.who(), GroupID: r.text("groupId"), Traits: r.object("traits"), Meta: m}
	case "alias":
		return Alias{r.text("previousId"), r.text("userId"), m}
	}
	r.fail("type", "must be that of a call")
	return nil
}

// take returns a member and marks it as read; nil if it is missing.
func (r *reader) take(name string) json.RawMessage {
	value := r.members[name]
	delete(r.members, name)
	return value
}

// text reads a text; "" if it is missing.
func (r *reader) text(name string) (s string) {
	value := r.take(name)
	if value != nil && (value[0] != '"' || json.Unmarshal(value, &s) != nil) {
		r.fail(name, "must be a text")
	}
	return s
}

func (r *reader) time(name string) (t time.Time) {
	s := r.text(name)
	if s == "" {
		return t
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		r.fail(name, "must be a time in the form of RFC 3339")
	}
	return t
}

func (r *reader) who() Identifier {
	return Identifier{userID: r.text("userId"), anonymousID: r.text("anonymousId")}
}

// object reads traits or properties; nil if they are missing.
func (r *reader) object(name string) any {
	if value := r.take(name); value != nil {
		return value
	}
	return nil
}

// kept refuses a call that would not be sent as it was read: because it is wrong, or because its context has members that
// Context does not take.
func kept(data []byte, call Call) error {
	again, err := marshalCall(call)
	if err != nil {
		return err
	}
	var want, got struct {
		Context map[string]any `json:"context"`
	}
	if json.Unmarshal(data, &want) != nil || json.Unmarshal(again, &got) != nil || !covers(got.Context, want.Context) {
		return check.Invalid("context", "must have the members of Context in their types")
	}
	return nil
}

// covers reports whether an object has all members of another one that are not empty.
func covers(got, want map[string]any) bool {
	for name, value := range want {
		if object, ok := value.(map[string]any); ok {
			inner, _ := got[name].(map[string]any)
			if !covers(inner, object) {
				return false
			}
			continue
		}
		switch text := compact(value); text {
		case `""`, "0", "false", "[]", "null":
		default:
			if text != compact(got[name]) {
				return false
			}
		}
	}
	return true
}

func compact(v any) string {
	text, _ := json.Marshal(v) // it was decoded from JSON
	return string(text)
}
