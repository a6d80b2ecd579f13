package mcpserver

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/spec"
)

// What a call of an operation does, as x-sdk-effect of the specs says it.
const (
	effectRead       = "read"
	effectWrite      = "write"
	effectSend       = "send"       // people get a message
	effectDelete     = "delete"     // something is lost
	effectCredential = "credential" // the answer has a key or a token
)

// operation is an operation of a vendor.
type operation struct {
	*spec.Operation
	*binding

	spec    *spec.Spec
	api     string
	name    string   // "engage/Users.Get"
	toolkit []action // the same in agent toolkits
	allowed bool

	searched []weighed
}

// tool is the tool that calls the operation.
func (o *operation) tool() string {
	switch o.Effect {
	case effectRead, effectDelete:
		return o.Effect
	}
	return effectWrite
}

// risky reports whether a person must agree to a call.
func (o *operation) risky() bool { return o.Effect != effectRead && o.Effect != effectWrite }

// catalog has the operations of all clients.
type catalog struct {
	apis       []string
	operations []*operation            // by name
	names      map[string][]*operation // by all names, in lower case
}

func newCatalog(clients Clients, allow []string) (*catalog, error) {
	c := &catalog{names: map[string][]*operation{}}
	for api, client := range clients.all() {
		if err := c.add(api, client); err != nil {
			return nil, err
		}
	}
	if len(c.operations) == 0 {
		return nil, errors.New("mcpserver: there is no client")
	}
	slices.Sort(c.apis)
	slices.SortFunc(c.operations, func(a, b *operation) int { return strings.Compare(a.name, b.name) })
	return c, c.allow(allow)
}

func (c *catalog) add(api string, client reflect.Value) error {
	s, err := spec.Load(api)
	if err != nil {
		return err
	}
	c.apis = append(c.apis, api)
	for _, op := range s.Operations() {
		b, err := bind(api, client, s, op)
		if err != nil {
			return err
		}
		o := &operation{Operation: op, binding: b, spec: s, api: api, name: api + "/" + op.Name, toolkit: toolkitActions[api+"/"+op.Name]}
		o.searched = o.words()
		c.operations = append(c.operations, o)
		names := []string{o.name, op.Name, op.ID, api + "/" + op.ID}
		for _, a := range o.toolkit {
			names = append(names, a.name)
		}
		for _, name := range names {
			name = strings.ToLower(name)
			if !slices.Contains(c.names[name], o) {
				c.names[name] = append(c.names[name], o)
			}
		}
	}
	return nil
}

// find returns the operation with a name: with or without the vendor, by the id in the spec, or as agent toolkits call it.
func (c *catalog) find(name string) (*operation, error) {
	found := c.names[strings.ToLower(strings.TrimSpace(name))]
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		similar := c.search(query{words: name, limit: 3})
		if len(similar) == 0 {
			return nil, fmt.Errorf("there is no operation %s; use the tool find", quote(name))
		}
		return nil, fmt.Errorf("there is no operation %s; perhaps you mean %s", quote(name), nameList(similar))
	}
	return nil, fmt.Errorf("several vendors have an operation %s: %s", quote(name), nameList(found))
}

func nameList(operations []*operation) string {
	var names []string
	for _, o := range operations {
		names = append(names, o.name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// allow marks the operations that may be called. The words read, write and delete stand for operations; the last two mean
// reading, too. Other entries are names, in which a star at the end stands for anything.
func (c *catalog) allow(list []string) error {
	for _, entry := range list {
		switch entry = strings.TrimSpace(entry); entry {
		case effectRead, effectWrite, effectDelete:
			for _, o := range c.operations {
				// Keys and tokens are for programs: an operation that returns one must be named.
				o.allowed = o.allowed || o.Effect != effectCredential && (o.tool() == entry || o.tool() == effectRead)
			}
		default:
			matched, err := c.match(entry)
			if err != nil {
				return err
			}
			for _, o := range matched {
				o.allowed = true
			}
		}
	}
	return nil
}

// match returns the operations of a name or of the start of names.
func (c *catalog) match(entry string) ([]*operation, error) {
	prefix, open := strings.CutSuffix(entry, "*")
	if !open {
		o, err := c.find(entry)
		if err != nil {
			return nil, fmt.Errorf("mcpserver: %w", err)
		}
		return []*operation{o}, nil
	}
	var matched []*operation
	for _, o := range c.operations {
		if o.Effect != effectCredential && (hasPrefixFold(o.name, prefix) || hasPrefixFold(o.Name, prefix)) {
			matched = append(matched, o)
		}
	}
	if len(matched) == 0 {
		return nil, fmt.Errorf("mcpserver: no operation has a name like %s", quote(entry))
	}
	return matched, nil
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// has reports whether a tool has an operation that may be called.
func (c *catalog) has(tool string) bool {
	return slices.ContainsFunc(c.operations, func(o *operation) bool { return o.allowed && o.tool() == tool })
}
