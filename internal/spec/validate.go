package spec

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Validate checks a request. The error names parameters and members that the spec does not have, and values that do not
// fit. path has the values that Match returned, and body is the body of the request, which has been read already.
func (o *Operation) Validate(r *http.Request, path map[string]string, body []byte) error {
	if err := o.validateParameters(r, path, strict); err != nil {
		return fmt.Errorf("%s: %w", o.ID, err)
	}
	return o.ValidateBody(r.Header.Get("Content-Type"), body)
}

// ValidateBody checks the body of a request.
func (o *Operation) ValidateBody(contentType string, body []byte) error {
	if _, err := o.validateBody(contentType, body, nil); err != nil {
		return fmt.Errorf("%s: %w", o.ID, err)
	}
	return nil
}

func (o *Operation) validateParameters(r *http.Request, path map[string]string, rules rules) error {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return fmt.Errorf("the query cannot be read: %w", err)
	}
	sent := map[string]map[string]any{"path": {}, "query": {}, "header": {}}
	for name, values := range query {
		sent["query"][name] = values[0] // unknown parameters stay text
	}
	for _, p := range o.Parameters {
		var values []string
		switch p.In {
		case "path":
			if v, ok := path[p.Name]; ok {
				values = []string{v}
			}
		case "query":
			values = query[p.Name]
		case "header":
			values = r.Header.Values(p.Name)
		}
		if len(values) == 0 {
			continue
		}
		if sent[p.In][p.Name], err = o.spec.decode(values, &p); err != nil {
			return fmt.Errorf("%s: %w", parameterPlace([]string{p.In, p.Name}), err)
		}
	}
	all := map[string]any{}
	for in, values := range sent {
		all[in] = values
	}
	return explain(o.parameters.check(all, rules), parameterPlace)
}

func parameterPlace(path []string) string {
	switch len(path) {
	case 0:
		return "the request"
	case 1:
		return "the " + path[0]
	}
	return fmt.Sprintf("the %s parameter %q", path[0], path[1]) + memberPlace("", path[2:])
}

func memberPlace(root string, path []string) string {
	var place strings.Builder
	place.WriteString(root)
	for _, step := range path {
		if _, err := strconv.Atoi(step); err == nil {
			place.WriteString("[" + step + "]")
		} else {
			place.WriteString("." + step)
		}
	}
	return place.String()
}

func bodyPlace(path []string) string { return memberPlace("body", path) }

// decode returns the JSON value of a parameter or a form field. Text that is no value of the type in the schema stays
// text, which the schema then refuses.
func (s *Spec) decode(values []string, p *Parameter) (any, error) {
	schema := s.resolve(p.Schema)
	types := typesOf(schema)
	if len(values) > 1 && (p.json || !slices.Contains(types, "array")) {
		return nil, errors.New("it is there more than once")
	}
	if p.json {
		var v any
		if err := json.Unmarshal([]byte(values[0]), &v); err != nil {
			return nil, fmt.Errorf("it is not JSON: %w", err)
		}
		return v, nil
	}
	if slices.Contains(types, "array") {
		if values[0] == "" {
			return nil, errors.New("it is empty")
		}
		if p.csv {
			values = strings.Split(values[0], ",")
		}
		types = typesOf(s.resolve(object(schema["items"])))
		items := make([]any, len(values))
		for i, v := range values {
			items[i] = scalar(v, types)
		}
		return items, nil
	}
	return scalar(values[0], types), nil
}

func typesOf(schema map[string]any) []string {
	if t, ok := schema["type"].(string); ok {
		return []string{t}
	}
	return texts(schema["type"])
}

func scalar(value string, types []string) any {
	if len(types) == 0 || slices.Contains(types, "string") {
		return value
	}
	var v any
	if json.Unmarshal([]byte(value), &v) == nil {
		return v
	}
	return value
}

// validateBody checks a body. If convert is not nil, the body is put into the form of the spec before, and returned.
func (o *Operation) validateBody(contentType string, body []byte, convert *converter) ([]byte, error) {
	if convert != nil && !o.required && convert.empty(body) {
		body = nil
	}
	if len(o.bodies) == 0 {
		if len(body) > 0 {
			return nil, errors.New("a body was sent, the spec has none")
		}
		return nil, nil
	}
	if len(body) == 0 {
		if o.required {
			return nil, errors.New("the body is missing")
		}
		return nil, nil
	}
	contentType, _, _ = mime.ParseMediaType(contentType)
	media := o.bodies[contentType]
	if media == nil {
		return nil, fmt.Errorf("the content type is %q, which the spec does not have", contentType)
	}
	var value any
	switch contentType {
	case "application/json":
		var err error
		if value, err = decodeJSON(body); err != nil {
			return nil, fmt.Errorf("the body is not JSON: %w", err)
		}
		if convert != nil {
			if body, value, err = convert.body(media.source, body, value); err != nil {
				return nil, err
			}
		}
	case "application/x-www-form-urlencoded":
		form, err := url.ParseQuery(string(body))
		if err != nil {
			return nil, fmt.Errorf("the body is not a form: %w", err)
		}
		if value, err = o.spec.formValue(form, media.source); err != nil {
			return nil, err
		}
	default:
		return body, nil // files
	}
	if convert != nil {
		return body, explain(media.check(value, tolerant), bodyPlace)
	}
	return body, explain(media.check(value, strict), bodyPlace)
}

// decodeJSON decodes a JSON text with all digits of its numbers.
func decodeJSON(text []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("something follows the value")
	}
	return v, nil
}

// formValue returns a form as an object. The spec marks fields that hold JSON text; other lists are joined with commas.
func (s *Spec) formValue(form url.Values, schema map[string]any) (map[string]any, error) {
	properties := object(s.resolve(schema)["properties"])
	fields := map[string]any{}
	for name, values := range form {
		property := object(properties[name])
		var err error
		fields[name], err = s.decode(values, &Parameter{
			Schema: property, json: s.mark(property, "x-sdk-json") == true, csv: true,
		})
		if err != nil {
			return nil, fmt.Errorf("the form field %q: %w", name, err)
		}
	}
	return fields, nil
}

// ValidateAnswer checks an answer: its status, its content type and its body. An answer may have members that the spec
// does not have.
func (o *Operation) ValidateAnswer(status int, contentType string, body []byte) error {
	if err := o.validateAnswer(status, contentType, body); err != nil {
		return fmt.Errorf("%s: %w", o.ID, err)
	}
	return nil
}

func (o *Operation) validateAnswer(status int, contentType string, body []byte) error {
	contents, ok := o.answers[strconv.Itoa(status)]
	if !ok {
		return fmt.Errorf("the status %d is not in the spec", status)
	}
	if len(contents) == 0 {
		if len(body) > 0 {
			return errors.New("a body was sent, the spec has none")
		}
		return nil
	}
	contentType, _, _ = mime.ParseMediaType(contentType)
	media := contents[contentType]
	if media == nil {
		return fmt.Errorf("the content type is %q, which the spec does not have", contentType)
	}
	if contentType != "application/json" || o.Text {
		return nil
	}
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		return fmt.Errorf("the body is not JSON: %w", err)
	}
	return explain(media.check(value, lenient), bodyPlace)
}
