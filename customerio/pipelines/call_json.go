package pipelines

import (
	"fmt"
	"slices"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/lenient"
)

func tooLong(argument string, size, limit int) error {
	return check.Invalid(argument, fmt.Sprintf("has %d bytes, the limit is %d", size, limit))
}

// sentAt is the end of a body, with the time at which it is sent. It always has the same length.
func sentAt() []byte {
	return time.Now().UTC().AppendFormat(nil, sentAtForm)
}

const (
	sentAtForm   = `,"sentAt":"2006-01-02T15:04:05.000Z"}`
	batchOpening = `"batch":[`
	batchEnd     = "]" + sentAtForm // each attempt sends its own time
)

// appendCall appends a call without its end: context and integrations are those of a batch, or follow.
func appendCall(dst []byte, call Call) ([]byte, error) {
	w := ingest.Writer{Dst: dst}
	m := call.what()
	w.Raw(`{"type":"`)
	w.Raw(call.kind())
	w.Raw(`"`)
	call.append(&w)
	w.Required(`,"messageId":`, "MessageID", m.MessageID, 0)
	w.Time(`,"timestamp":`, "Timestamp", m.Timestamp)
	w.Time(`,"originalTimestamp":`, "OriginalTimestamp", m.OriginalTimestamp)
	return w.Dst, w.Err
}

// appendShared appends what holds for all calls of a batch, each member after a comma.
func appendShared(dst []byte, m *Meta) ([]byte, error) {
	w := ingest.Writer{Dst: dst}
	if m.Context != nil {
		w.Object(`,"context":`, "Context", m.Context, ingest.Limits{})
	}
	if len(m.Integrations) > 0 {
		w.Object(`,"integrations":`, "Integrations", m.Integrations, ingest.Limits{})
	}
	return w.Dst, w.Err
}

func (c Identify) append(w *ingest.Writer) {
	w.Fail(c.Who.check(false))
	c.Who.append(w)
	w.Object(`,"traits":`, "Traits", c.Traits, ingest.Limits{})
}

func (c Track) append(w *ingest.Writer) {
	w.Fail(c.Who.check(true))
	w.Fail(c.checkSemantic())
	c.Who.append(w)
	w.Required(`,"event":`, "Event", c.Event, 0)
	w.Object(`,"properties":`, "Properties", c.Properties, ingest.Limits{})
}

func (c Page) append(w *ingest.Writer) { appendView(w, c.Who, c.Name, c.Properties) }

func (c Screen) append(w *ingest.Writer) { appendView(w, c.Who, c.Name, c.Properties) }

func appendView(w *ingest.Writer, who Identifier, name string, properties any) {
	w.Fail(who.check(false))
	who.append(w)
	w.Optional(`,"name":`, "Name", name)
	w.Object(`,"properties":`, "Properties", properties, ingest.Limits{})
}

// Members of the traits of a group that are fields of Group.
const (
	objectTypeID           = "object_type_id"
	relationshipAttributes = "relationshipAttributes"
)

func (c Group) append(w *ingest.Writer) {
	w.Fail(c.Who.check(false))
	c.Who.append(w)
	w.Required(`,"groupId":`, "GroupID", c.GroupID, 0)
	start := len(w.Dst)
	w.Raw(`,"traits":{`)
	open := len(w.Dst)
	var fields []string
	if c.ObjectTypeID != "" {
		fields = append(fields, objectTypeID)
		w.Optional(`,"`+objectTypeID+`":`, "ObjectTypeID", c.ObjectTypeID)
	}
	if c.RelationshipAttributes != nil {
		fields = append(fields, relationshipAttributes)
		w.Object(`,"`+relationshipAttributes+`":`, "RelationshipAttributes", c.RelationshipAttributes, ingest.Limits{})
	}
	if c.Traits != nil && w.Err == nil {
		at := len(w.Dst)
		w.Object(`,`, "Traits", c.Traits, ingest.Limits{})
		if w.Err != nil {
			return
		}
		w.Fail(distinct(w.Dst[at+1:], fields))
		// the members join those before them: ,{"a":1} becomes ,"a":1
		if members := w.Dst[at+2 : len(w.Dst)-1]; len(members) == 0 {
			w.Dst = w.Dst[:at]
		} else {
			w.Dst = append(w.Dst[:at+1], members...)
		}
	}
	switch {
	case w.Err != nil:
	case len(w.Dst) > open:
		w.Dst = append(slices.Delete(w.Dst, open, open+1), '}') // the first comma
	case c.Traits != nil:
		w.Raw("}")
	default:
		w.Dst = w.Dst[:start]
	}
}

// distinct refuses traits that fields set, too.
func distinct(traits []byte, fields []string) (err error) {
	lenient.Members(traits, func(name, _ []byte) bool {
		if slices.Contains(fields, string(name)) {
			err = check.Invalid("Traits."+string(name), "is set by another field, too")
		}
		return err == nil
	})
	return err
}

func (c Alias) append(w *ingest.Writer) {
	if c.PreviousID == c.UserID && c.UserID != "" {
		w.Fail(check.Invalid("PreviousID", "must be another id than UserID"))
	}
	w.Required(`,"previousId":`, "PreviousID", c.PreviousID, 0)
	w.Required(`,"userId":`, "UserID", c.UserID, 0)
}
