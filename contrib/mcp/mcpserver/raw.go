package mcpserver

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/spec"
)

// maxRaw is the size of a body that is sent past its method. It is the smallest limit of the services behind such operations;
// some of them drop what is larger without an error.
const maxRaw = 32_000

// doer is what all clients have for calls that have no method.
type doer interface {
	Do(ctx context.Context, method, route string, in, out any, opts ...engagement.RequestOption) error
}

// takesJSON reports whether the parameters of a method that is written by hand can be read from JSON: whether they keep all of
// the example of the spec. Some have types that only Go can fill.
func (b *binding) takesJSON(op *spec.Operation) bool {
	body := op.RequestExample()
	if contentType, _ := op.Body(); contentType != "application/json" || body == nil {
		return true
	}
	raw, err := encode(body)
	if err != nil {
		return false
	}
	args := arguments{spec.BodyArgument: raw}
	return !slices.ContainsFunc(b.slots, func(s slot) bool {
		_, err := s.value(args)
		return err != nil
	})
}

// do calls the operation as the spec has it, past its method: with the credentials, the rate limit, the retries and the masking
// of the client. It is sent again only where its HTTP method allows that.
func (b *binding) do(ctx context.Context, op *spec.Operation, args arguments) (any, error) {
	var opts []engagement.RequestOption
	for _, p := range op.Parameters {
		raw, ok := args[p.Name]
		if !ok {
			continue
		}
		value := strings.Trim(string(raw), `"`)
		var text string
		if json.Unmarshal(raw, &text) == nil {
			value = text
		}
		switch p.In {
		case "path":
			opts = append(opts, engagement.WithPathValue(p.Name, value))
		case "query":
			opts = append(opts, engagement.WithQuery(p.Name, value))
		case "header":
			opts = append(opts, engagement.WithHeader(p.Name, value))
		}
	}
	var in any
	if body, ok := args[spec.BodyArgument]; ok {
		if len(body) > maxRaw {
			return nil, badArguments(fmt.Errorf("arguments.body has %d bytes, at most %d are taken", len(body), maxRaw))
		}
		in = body
	}
	client, ok := reflect.TypeAssert[doer](b.client)
	if !ok {
		return nil, fmt.Errorf("%v has no method Do", b.client.Type())
	}
	var answer []byte
	if err := client.Do(ctx, op.Method, op.Route, in, &answer, opts...); err != nil {
		return nil, err
	}
	if v, err := parse(answer); err == nil && !empty(v) {
		return v, nil
	}
	return nil, nil
}
