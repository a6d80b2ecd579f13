package mcpserver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/spec"
)

const (
	// maxArguments is the size of the arguments of a call in bytes.
	maxArguments = 4 << 20
	// maxRows and maxRowBytes bound what one call reads of a list.
	maxRows     = 1000
	maxRowBytes = 4 << 20
)

// checked are arguments that fit the spec. JSON has one form for them, so that what was checked and confirmed is what is sent.
type checked struct {
	args arguments
	text json.RawMessage
}

// check holds the arguments of a call against the spec.
func (o *operation) check(raw json.RawMessage) (*checked, error) {
	if len(raw) > maxArguments {
		return nil, refusal("invalid_argument", fmt.Sprintf("the arguments have %d bytes, at most %d are taken", len(raw), maxArguments), "")
	}
	values := map[string]any{}
	if len(raw) > 0 {
		v, err := parse(raw)
		if packed, ok := v.(string); ok { // JSON inside JSON, which some models write
			v, err = parse([]byte(packed))
		}
		if err != nil {
			return nil, badArguments(fmt.Errorf("arguments: %w", err))
		}
		var ok bool
		if values, ok = v.(map[string]any); !ok && v != nil {
			return nil, badArguments(errors.New("arguments must be an object"))
		}
	}
	for _, name := range o.own {
		if _, ok := values[name]; ok {
			return nil, badArguments(fmt.Errorf("arguments.%s is set by the call itself", name))
		}
	}
	if err := o.checkValues(values); err != nil {
		return nil, badArguments(err)
	}
	c := &checked{}
	var err error
	if c.text, err = encode(values); err == nil {
		err = json.Unmarshal(c.text, &c.args)
	}
	return c, err
}

func (o *operation) checkValues(values map[string]any) error {
	if o.holder == nil {
		return o.CheckArguments(values)
	}
	others := map[string]any{}
	person := map[string]any{}
	for name, v := range values {
		if name == o.holder.argument {
			person[spec.BodyArgument] = v
		} else {
			others[name] = v
		}
	}
	if err := o.spec.Operation(o.holder.checkBy).CheckArguments(person); err != nil {
		return errors.New(strings.ReplaceAll(strings.ReplaceAll(err.Error(), "arguments.body", "arguments."+o.holder.argument), "'body'", "'"+o.holder.argument+"'"))
	}
	return o.CheckArguments(others)
}

func badArguments(err error) error {
	return refusal("invalid_argument", shorten(visible(err.Error()), 2000), "Nothing was sent. Correct the arguments; describe has their schema.")
}

// rehearse does all of a call but sending: its context has ended.
func (o *operation) rehearse(ctx context.Context, c *checked) error {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := o.call(ctx, o.Operation, c.args); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// run calls the operation, and returns the answer for the agent.
func (s *Server) run(ctx context.Context, o *operation, c *checked) (answer, []mcp.Content, error) {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()
	v, err := o.call(ctx, o.Operation, c.args)
	if err != nil {
		return answer{}, nil, err
	}
	if o.result == nil && !o.raw || v == nil {
		return answer{Operation: o.name, Done: true}, nil, nil
	}
	images := imagesOf(v)
	data, err := s.encodeAnswer(v)
	if err != nil {
		return answer{}, nil, err
	}
	return s.shelf.present(o, data, nil), images, nil
}

// encodeAnswer writes a typed answer as JSON, without secrets, which could otherwise be cut into parts. A list without rows is an
// empty one.
func (s *Server) encodeAnswer(v any) (json.RawMessage, error) {
	if r := reflect.ValueOf(v); r.Kind() == reflect.Slice && r.IsNil() {
		return json.RawMessage("[]"), nil
	}
	data, err := encode(v)
	if err != nil {
		return nil, fmt.Errorf("the answer cannot be written as JSON: %w", err)
	}
	if masked := json.RawMessage(s.mask.Replace(string(data))); json.Valid(masked) {
		return masked, nil
	}
	return data, nil // a secret of digits alone was a number in it
}

// iterate reads rows of a list.
func (s *Server) iterate(ctx context.Context, o *operation, at position) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()
	var rows []json.RawMessage
	size := 0
	next, err := o.each(ctx, at, func(page any) (bool, error) {
		data, err := s.encodeAnswer(page)
		if err != nil {
			return false, err
		}
		more, _ := split(o, data)
		rows = append(rows, more...)
		size += len(data)
		return len(rows) < at.rows && size < maxRowBytes, nil
	})
	var stop *engagement.PageError
	switch {
	case err != nil && len(rows) > 0 && errors.As(err, &stop) && stop.Cursor != "":
		next = stop.Cursor // the rows so far are good, and the cursor leads to what stopped the list
	case err != nil:
		return answer{}, err
	}
	var follows *position
	if next != "" {
		follows = &position{at.args, next, at.rows}
	}
	return s.shelf.present(o, join(rows), follows), nil
}

// resume returns what follows in an answer.
func (s *Server) resume(ctx context.Context, cursor string) (*operation, answer, error) {
	id, h, at, err := s.shelf.get(cursor)
	if err != nil {
		return nil, answer{}, refusal("unknown_cursor", err.Error(), "")
	}
	if at < h.end() || h.next == nil {
		return h.operation, s.shelf.part(id, h, at), nil
	}
	a, err := s.iterate(ctx, h.operation, *h.next)
	return h.operation, a, err
}
