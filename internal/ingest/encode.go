package ingest

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/encode"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/redact"
)

// Limits bound an object. 0 means no limit. Lengths are in bytes.
type Limits struct {
	Members   int // how many members the object has; those of objects inside do not count
	NameBytes int // the name of a member
	TextBytes int // a member that is a text, before it is escaped
	Bytes     int // the whole object, encoded
}

// AppendObject appends a value that encodes as a JSON object: a map, a struct, a json.RawMessage. It encodes as package
// encode does, except that a nil map is an empty object. It also refuses any other value, and what exceeds the limits. The
// error names the argument, and the member if its name is short and looks like a name; it does not quote values. With an
// error, dst is returned as it was.
func AppendObject(dst []byte, argument string, v any, limits Limits) ([]byte, error) {
	o := object{argument, limits}
	out, err := o.append(dst, v)
	if err == nil && limits.Bytes > 0 && len(out)-len(dst) > limits.Bytes {
		err = tooLong(argument, len(out)-len(dst), limits.Bytes)
	}
	if err != nil {
		return dst, err
	}
	return out, nil
}

// AppendText appends a text in quotes. It refuses text that is not UTF-8, and more than limit bytes; 0 means no limit. With
// an error, dst is returned as it was.
func AppendText(dst []byte, argument, s string, limit int) ([]byte, error) {
	if limit > 0 && len(s) > limit {
		return dst, tooLong(argument, len(s), limit)
	}
	out, err := encode.AppendText(dst, s)
	if err != nil {
		return dst, check.Invalid(argument, err.Error())
	}
	return out, nil
}

func tooLong(what string, size, limit int) error {
	return check.Invalid(what, fmt.Sprintf("has %d bytes, the limit is %d", size, limit))
}

// object is an argument that is encoded.
type object struct {
	argument string
	limits   Limits
}

// Member returns the name of a member for an error. A name that does not look like one may be personal, and is left out.
func Member(argument, name string) string {
	if name == "" {
		return argument
	}
	if len(name) > 64 || !redact.IsCode(name) || redact.Patterns(name) != name {
		name = "*"
	}
	return argument + "." + name
}

func (o *object) append(dst []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case map[string]any:
		return appendMembers(o, dst, v, encode.AppendMember)
	case map[string]string:
		return appendMembers(o, dst, v, encode.AppendText)
	}
	start := len(dst)
	dst, err := encode.Append(dst, v)
	if err != nil {
		return dst, check.Invalid(o.argument, encode.Reason(v, err))
	}
	if m := reflect.ValueOf(v); m.Kind() == reflect.Map && m.IsNil() && string(dst[start:]) == "null" {
		return append(dst[:start], "{}"...), nil
	}
	return dst, o.lookOver(dst[start:])
}

// appendMembers appends a map. Its members are looked over on the way.
func appendMembers[V any](o *object, dst []byte, m map[string]V, value func([]byte, V) ([]byte, error)) ([]byte, error) {
	if limit := o.limits.Members; limit > 0 && len(m) > limit {
		return dst, tooMany(o.argument, len(m), limit)
	}
	var few [16]string // most maps need no memory for sorting
	dst = append(dst, '{')
	for i, name := range encode.Names(few[:0], m) {
		if err := o.checkMember(name, i+1); err != nil {
			return dst, err
		}
		if i > 0 {
			dst = append(dst, ',')
		}
		var err error
		if dst, err = encode.AppendText(dst, name); err != nil {
			return dst, check.Invalid(o.argument, "must have names in UTF-8")
		}
		dst = append(dst, ':')
		start := len(dst)
		if dst, err = value(dst, m[name]); err != nil {
			return dst, check.Invalid(Member(o.argument, name), err.Error())
		}
		if err := o.checkText(name, dst[start:]); err != nil {
			return dst, err
		}
	}
	return append(dst, '}'), nil
}

// lookOver checks the members of an object that is encoded.
func (o *object) lookOver(encoded []byte) (err error) {
	if encoded[0] != '{' {
		return check.Invalid(o.argument, "must be a map or a struct")
	}
	members := 0
	lenient.Members(encoded, func(name, value []byte) bool {
		members++
		if err = o.checkMember(string(name), members); err == nil {
			err = o.checkText(string(name), value)
		}
		return err == nil
	})
	return err
}

// checkText refuses the encoded value of a member if it is a text that is too long. The limit holds for members of the
// object only: what is inside of them is not limited by itself.
func (o *object) checkText(name string, encoded []byte) error {
	limit := o.limits.TextBytes
	if limit == 0 || len(encoded) <= limit || encoded[0] != '"' {
		return nil
	}
	var s string
	if err := json.Unmarshal(encoded, &s); err != nil || len(s) > limit {
		return tooLong(Member(o.argument, name), len(s), limit)
	}
	return nil
}

// checkMember refuses a member for its name, or because it is one too many.
func (o *object) checkMember(name string, members int) error {
	switch limit := o.limits; {
	case limit.NameBytes > 0 && len(name) > limit.NameBytes:
		return check.Invalid(o.argument, fmt.Sprintf("has a member whose name has %d bytes, the limit is %d", len(name), limit.NameBytes))
	case limit.Members > 0 && members > limit.Members:
		return tooMany(o.argument, members, limit.Members)
	}
	return nil
}

func tooMany(argument string, members, limit int) error {
	return check.Invalid(argument, fmt.Sprintf("has %d members, the limit is %d", members, limit))
}
