package rest

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/redact"
)

// ErrorForm says where a vendor puts the parts of an error. The names that many services use are known without it, and a
// body in a form that nobody documented is read by them.
type ErrorForm struct {
	// Code are names of members with the vendor's code.
	Code []string
	// Message are names of members with the explanation, the first one that is there wins.
	Message []string
	// Inside are names of members that hold an error, or a list of errors.
	Inside []string
	// Fields are names of members whose members are names of fields with complaints about them.
	Fields []string
}

// commonForm holds the names that are known of any service.
var commonForm = ErrorForm{
	Code:    []string{"code", "error_code", "errorCode"},
	Message: []string{"message", "detail", "error_description", "description", "errorMessage", "error_message", "title", "reason"},
	Inside:  []string{"error", "errors"},
	Fields:  []string{"fields"},
}

// errorReader collects what the body of an error says.
type errorReader struct {
	form     ErrorForm
	code     string
	messages []string
	length   int // of the messages
	fields   map[string][]string
}

// read fills Code, Message and Fields of an error from its body.
func (f ErrorForm) read(e *engagement.Error) {
	r := errorReader{form: ErrorForm{
		Code: slices.Concat(f.Code, commonForm.Code), Message: slices.Concat(f.Message, commonForm.Message),
		Inside: slices.Concat(commonForm.Inside, f.Inside), Fields: slices.Concat(f.Fields, commonForm.Fields),
	}}
	var body any
	if lenient.Decode(e.Body, &body) != nil {
		body = plainText(e.Body)
	}
	r.value(body)
	e.Code = r.code
	e.Fields = r.fields
	e.Message = strings.Join(r.messages, "; ")
}

// plainText is a body that is no JSON as text, nothing for bytes.
func plainText(body []byte) string {
	if !utf8.Valid(body) {
		return ""
	}
	return strings.TrimSpace(string(body))
}

// value reads an error, or a list of errors.
func (r *errorReader) value(v any) {
	switch v := v.(type) {
	case map[string]any:
		r.object(v)
	case []any:
		for _, item := range v {
			r.value(item)
		}
	default:
		r.say(scalarText(v))
	}
}

// say adds a message, unless there are enough of them to fill the text of an error.
func (r *errorReader) say(message string) {
	if message = strings.TrimSpace(message); message != "" && r.length <= redact.MaxText && !slices.Contains(r.messages, message) {
		r.messages = append(r.messages, message)
		r.length += len(message)
	}
}

// object reads the members of an error, and returns which ones it has read.
func (r *errorReader) object(o map[string]any) (read map[string]bool) {
	read = map[string]bool{}
	for _, name := range r.form.Code {
		if code := scalarText(o[name]); code != "" {
			read[name] = true
			if r.code == "" {
				r.code = code
			}
		}
	}
	message := ""
	for _, name := range r.form.Message {
		text := scalarText(o[name])
		switch {
		case text == "" || read[name]:
		case message == "":
			message, read[name] = text, true
		case name == "reason" && r.code == "": // beside a message a reason is a code
			r.code, read[name] = text, true
		}
	}
	r.say(message)
	if field := r.fieldOf(o); field != "" {
		r.complain(field, message)
	}
	for _, name := range r.form.Fields {
		if object, ok := o[name].(map[string]any); ok {
			r.complaints(object)
			read[name] = true
		}
	}
	for _, name := range r.form.Inside {
		if inner, ok := o[name]; ok && !read[name] {
			r.inside(inner)
			read[name] = true
		}
	}
	return read
}

// fieldOf names the field that an error is about.
func (r *errorReader) fieldOf(o map[string]any) string {
	if source, ok := o["source"].(map[string]any); ok {
		if pointer := scalarText(source["pointer"]); pointer != "" {
			return pointer
		}
	}
	return scalarText(o["field"])
}

// inside reads a member that holds an error. An object without a message of its own is a list of fields with complaints.
func (r *errorReader) inside(v any) {
	object, ok := v.(map[string]any)
	if !ok {
		r.value(v)
		return
	}
	read := r.object(object)
	rest := map[string]any{}
	for name, member := range object {
		if !read[name] {
			rest[name] = member
		}
	}
	r.complaints(rest)
}

// complaints reads fields with complaints about them.
func (r *errorReader) complaints(object map[string]any) {
	names := make([]string, 0, len(object))
	for name := range object {
		names = append(names, name)
	}
	slices.Sort(names)
	said := len(r.messages) > 0
	for _, name := range names {
		for _, text := range scalarTexts(object[name]) {
			r.complain(name, text)
			if !said {
				r.say(name + " " + text)
			}
		}
	}
}

func (r *errorReader) complain(field, text string) {
	if text == "" {
		return
	}
	if r.fields == nil {
		r.fields = map[string][]string{}
	}
	r.fields[field] = append(r.fields[field], text)
}

// scalarTexts reads a text or a list of texts.
func scalarTexts(v any) []string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var texts []string
	for _, item := range list {
		if text := scalarText(item); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

func scalarText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}
