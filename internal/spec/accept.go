package spec

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The service may take more than the spec says of requests. x-sdk-accepts says what: at the head of the document as a
// list of these words, and in a schema as keywords.
const (
	acceptsNulls      = "nulls"      // null for a member that may be left out
	acceptsNumericIDs = "numericIds" // a number for an id that is text
	acceptsEmptyBody  = "emptyBody"  // an empty object or list for no body
	acceptsSlash      = "slash"      // a slash at the end of the path
	acceptsQueryForm  = "queryForm"  // the fields of a form in the query
)

func (s *Spec) accepts(word string) bool {
	return slices.Contains(texts(s.doc["x-sdk-accepts"]), word)
}

// MatchTolerant is Match for paths as the service takes them.
func (s *Spec) MatchTolerant(method, escapedPath string) (*Operation, map[string]string) {
	op, path := s.Match(method, escapedPath)
	if op == nil && s.accepts(acceptsSlash) && strings.HasSuffix(escapedPath, "/") {
		return s.Match(method, strings.TrimSuffix(escapedPath, "/"))
	}
	return op, path
}

// Accept checks a request as Validate does, but takes what the service takes. It returns the request and its body in the
// form of the spec.
func (o *Operation) Accept(r *http.Request, path map[string]string, body []byte) (*http.Request, []byte, error) {
	if o.spec.accepts(acceptsQueryForm) {
		r, body = o.fillForm(r, body)
	}
	err := o.validateParameters(r, path, tolerant)
	if err == nil {
		body, err = o.validateBody(r.Header.Get("Content-Type"), body, &converter{spec: o.spec})
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", o.ID, err)
	}
	return r, body, nil
}

const formType = "application/x-www-form-urlencoded"

// fillForm moves the fields of a form from the query into the body.
func (o *Operation) fillForm(r *http.Request, body []byte) (*http.Request, []byte) {
	media := o.bodies[formType]
	if media == nil || len(body) > 0 && !strings.HasPrefix(r.Header.Get("Content-Type"), formType) {
		return r, body
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return r, body
	}
	query, moved := r.URL.Query(), false
	for name := range object(o.spec.resolve(media.source)["properties"]) {
		if query.Has(name) && !form.Has(name) && !o.hasQuery(name) {
			form[name], moved = query[name], true
			query.Del(name)
		}
	}
	if !moved {
		return r, body
	}
	r = r.Clone(r.Context())
	r.URL.RawQuery = query.Encode()
	r.Header.Set("Content-Type", formType)
	return r, []byte(form.Encode())
}

func (o *Operation) hasQuery(name string) bool {
	return slices.ContainsFunc(o.Parameters, func(p Parameter) bool { return p.In == "query" && p.Name == name })
}

// accept changes an adapted schema by the keywords of x-sdk-accepts. Null lifts a keyword. Types and formats stay,
// because the values were converted before.
func accept(s *Spec, schema, keywords map[string]any) {
	for key, v := range keywords {
		switch {
		case key == "type" || key == "format":
		case v == nil:
			delete(schema, key)
		case key == "properties":
			properties := maps.Clone(object(schema[key]))
			for name, p := range object(v) {
				properties[name] = adapt(s, p, tolerant)
			}
			schema[key] = properties
		default:
			schema[key] = v
		}
	}
}

// converter puts values into the form of the spec.
type converter struct {
	spec    *Spec
	changed bool
}

// empty reports whether a body says nothing, to a service that takes such a body where it expects none.
func (c *converter) empty(body []byte) bool {
	switch strings.Join(strings.Fields(string(body[:min(len(body), 16)])), "") {
	case "{}", "[]", "null":
		return c.spec.accepts(acceptsEmptyBody)
	}
	return false
}

func (c *converter) body(schema map[string]any, body []byte, value any) ([]byte, any, error) {
	if converted, keep := c.value("", schema, value); keep {
		value = converted
	}
	if !c.changed {
		return body, value, nil
	}
	body, err := json.Marshal(value)
	return body, value, err
}

// value converts the value of a member. It reports false if the member is to be left out.
func (c *converter) value(name string, schema map[string]any, v any) (any, bool) {
	keywords := object(c.spec.mark(schema, "x-sdk-accepts"))
	schema = c.spec.resolve(schema)
	switch v := v.(type) {
	case nil:
		return nil, !c.spec.accepts(acceptsNulls) || slices.Contains(typesOf(schema), "null")
	case map[string]any:
		c.object(schema, keywords, v)
	case []any:
		for i := range v {
			if converted, keep := c.value(name, object(schema["items"]), v[i]); keep {
				v[i] = converted
			}
		}
	case json.Number:
		if isText(schema) && (isID(name) && c.spec.accepts(acceptsNumericIDs) || takes(keywords, "integer", "number")) {
			c.changed = true
			return v.String(), true
		}
	case bool:
		if isText(schema) && takes(keywords, "boolean") {
			c.changed = true
			return strconv.FormatBool(v), true
		}
	case string:
		return c.text(schema, keywords, v)
	}
	return v, true
}

func (c *converter) object(schema, keywords, v map[string]any) {
	properties := object(schema["properties"])
	required := texts(schema["required"])
	if _, ok := keywords["required"]; ok {
		required = texts(keywords["required"])
	}
	for name, member := range v {
		property, ok := properties[name]
		if !ok {
			property = schema["additionalProperties"]
		}
		p, ok := property.(map[string]any)
		if !ok {
			continue
		}
		converted, keep := c.value(name, p, member)
		switch {
		case keep:
			v[name] = converted
		case !slices.Contains(required, name):
			delete(v, name)
			c.changed = true
		}
	}
}

// text converts a date to a time, and a number in quotes to a number. Empty text is no number.
func (c *converter) text(schema, keywords map[string]any, v string) (any, bool) {
	switch {
	case keywords["format"] == "date" && schema["format"] == "date-time":
		if day, err := time.Parse(time.DateOnly, v); err == nil {
			c.changed = true
			return day.Format(time.RFC3339), true
		}
	case takes(keywords, "string") && !isText(schema):
		if v == "" {
			return nil, false
		}
		if number, err := decodeJSON([]byte(v)); err == nil {
			c.changed = true
			return number, true
		}
	}
	return v, true
}

// takes reports whether the service takes values of one of the types.
func takes(keywords map[string]any, types ...string) bool {
	return slices.ContainsFunc(types, func(t string) bool { return slices.Contains(typesOf(keywords), t) })
}

func isText(schema map[string]any) bool { return slices.Contains(typesOf(schema), "string") }

// isID reports whether members of this name are ids: id, user_id, userIds.
func isID(name string) bool { return idName.MatchString(name) }

var idName = regexp.MustCompile(`^ids?$|_ids?$|[a-z]Ids?$`)
