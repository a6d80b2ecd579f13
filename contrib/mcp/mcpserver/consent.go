package mcpserver

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// dryRun tells the agent what a call would do, and how to make it.
type dryRun struct {
	Operation string `json:"operation"`
	Confirm   string `json:"confirm"` // the token
	Does      string `json:"does"`
	Effect    string `json:"effect"`
	Route     string `json:"route"`
	Seconds   int    `json:"valid_seconds"`
	Do        string `json:"do"`
}

const askFirst = "Nothing was sent; the arguments are good. Tell the person what will happen. If they agree, call again with the same " +
	"operation and arguments, and with confirm."

// question is the name of the question to a person.
const question = "consent"

// consent returns nothing if a person agreed to the call, or else what the agent or the client gets.
func (s *Server) consent(ctx context.Context, req *mcp.CallToolRequest, o *operation, c *checked, token string) (*reply, error) {
	asks := canElicit(req)
	switch {
	case !asks && s.elicitation:
		return nil, fail(o, refusal("no_consent", "this call needs the consent of a person, and the client cannot ask for it", "The person can make the call elsewhere."))
	case asks && len(req.Params.InputResponses) > 0:
		return nil, s.answered(req, o, c)
	case !asks && token != "":
		if err := s.tickets.use(token, forAgent, o.name, c.text); err != nil {
			return nil, fail(o, refusal("bad_confirm", err.Error(), "Nothing was sent. Call without confirm for a new token."))
		}
		return nil, nil
	}
	if err := o.rehearse(ctx, c); err != nil {
		return nil, fail(o, err)
	}
	if !asks {
		return &reply{json: dryRun{
			o.name, s.tickets.issue(forAgent, o.name, c.text), o.Summary, o.Effect, o.Method + " " + o.Route, int(ticketLife.Seconds()), askFirst,
		}}, nil
	}
	message, err := ask(o, c)
	if err != nil {
		return nil, fail(o, err)
	}
	return &reply{question: &mcp.CallToolResult{
		InputRequests: mcp.InputRequestMap{question: &mcp.ElicitParams{
			Message:         s.mask.Replace(message),
			RequestedSchema: schema{"type": "object", "properties": schema{}},
		}},
		RequestState: s.tickets.issue(forPerson, o.name, c.text),
	}}, nil
}

// answered reads the answer of the person, which came with the ticket of the question.
func (s *Server) answered(req *mcp.CallToolRequest, o *operation, c *checked) error {
	if err := s.tickets.use(req.Params.RequestState, forPerson, o.name, c.text); err != nil {
		return fail(o, refusal("bad_confirm", err.Error(), "Nothing was sent. Call again."))
	}
	r, ok := req.Params.InputResponses[question].(*mcp.ElicitResult)
	if !ok || r == nil || r.Action != "accept" {
		return fail(o, refusal("declined", "the person did not agree", "Nothing was sent. Do not try again unless the person asks for it."))
	}
	return nil
}

const (
	maxQuestion = 6000 // bytes of the arguments in a question, about
	maxText     = 200  // of a text in them
	maxItems    = 20   // of a list in them
)

// ask writes the question. The arguments come from the agent, so they must not look like more or less than they are.
func ask(o *operation, c *checked) (string, error) {
	effect := map[string]string{
		effectSend: "sends to people", effectDelete: "deletes or loses something", effectCredential: "gives the agent a key or a token",
	}[o.Effect]
	v, err := parse(c.text)
	if err != nil {
		return "", err
	}
	arguments, err := encode(outline(v, maxQuestion, 0))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("The agent wants to call %s, which %s.\n%s\n\nArguments:\n%s",
		o.name, effect, o.Summary, visible(string(arguments))), nil
}

// outline shortens a value to about n bytes of JSON. The members of an object and the items of a list share them evenly, and
// the large ones get what the small ones leave, so that none hides the others.
func outline(v any, n, depth int) any {
	size := sizeOf(v)
	if size <= min(n, maxText) {
		return v
	}
	// What each part takes beside its own share, and how many parts there are then.
	const ofItem, ofMember, maxName, maxDepth = 30, 70, 40, 6
	switch v := v.(type) {
	case []any:
		if items := v[:min(len(v), maxItems, n/2/ofItem)]; len(items) > 0 && depth < maxDepth {
			shown := share(items, n-len(items)*ofItem, depth)
			if more := len(v) - len(items); more > 0 {
				shown = append(shown, fmt.Sprintf("… (%d items more)", more))
			}
			return shown
		}
	case map[string]any:
		names := slices.Sorted(maps.Keys(v))
		if names = names[:min(len(v), n/2/ofMember)]; len(names) > 0 && depth < maxDepth {
			values := make([]any, len(names))
			for i, name := range names {
				values[i] = v[name]
			}
			members := map[string]any{}
			for i, value := range share(values, n-len(names)*ofMember, depth) {
				name := shorten(names[i], maxName)
				if _, taken := members[name]; taken {
					name += " " + strconv.Itoa(i)
				}
				members[name] = value
			}
			if more := len(v) - len(names); more > 0 {
				members["…"] = fmt.Sprintf("(%d members more)", more)
			}
			return members
		}
	case string:
		return shorten(v, max(min(n, maxText), 0))
	case json.Number:
		return shorten(v.String(), max(min(n, maxText), 0))
	}
	return fmt.Sprintf("… (%d bytes)", size)
}

// share shortens values to about n bytes together.
func share(values []any, n, depth int) []any {
	order, sizes := make([]int, len(values)), make([]int, len(values))
	for i, v := range values {
		order[i], sizes[i] = i, sizeOf(v)
	}
	slices.SortStableFunc(order, func(a, b int) int { return sizes[a] - sizes[b] })
	shown := make([]any, len(values))
	for done, i := range order {
		part := n / (len(order) - done)
		shown[i] = outline(values[i], part, depth+1)
		n -= min(part, sizeOf(shown[i]))
	}
	return shown
}

func sizeOf(v any) int {
	data, _ := encode(v) // it was read from JSON
	return len(data)
}

// canElicit reports whether the client can ask a person.
func canElicit(req *mcp.CallToolRequest) bool {
	if req.Session == nil {
		return false
	}
	p := req.Session.InitializeParams()
	if p == nil || p.Capabilities == nil || p.Capabilities.Elicitation == nil {
		return false
	}
	e := p.Capabilities.Elicitation
	return e.Form != nil || e.URL == nil // before there were two kinds, none was named
}
