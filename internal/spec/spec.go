// Package spec reads the specs of package openapi at run time, for the fake servers, the contract table and other programs
// that need the operations of an API as data.
package spec

import (
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/engagement-go/engagement/internal/spec/merge"
	"github.com/engagement-go/engagement/openapi"
)

// Spec is the spec of an API. It does not change, so that servers can share it.
type Spec struct {
	doc        map[string]any
	prefix     string // path of the first server
	operations []*Operation
	schemas    *compiler
}

// loaded has a function for each API that reads its spec once.
var loaded = func() map[string]func() (*Spec, error) {
	read := map[string]func() (*Spec, error){}
	for _, api := range openapi.APIs() {
		read[api] = sync.OnceValues(func() (*Spec, error) {
			files, err := openapi.Files(api)
			if err != nil {
				return nil, err
			}
			s, err := Read(files)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", api, err)
			}
			return s, nil
		})
	}
	return read
}()

// Load returns the spec of an API. A program reads it only once.
func Load(api string) (*Spec, error) {
	read := loaded[api]
	if read == nil {
		return nil, fmt.Errorf("spec: no spec named %q", api)
	}
	return read()
}

// MustLoad is like Load, and panics if there is no such API.
func MustLoad(api string) *Spec {
	s, err := Load(api)
	if err != nil {
		panic(err)
	}
	return s
}

// Read reads a spec from the files of a folder.
func Read(files fs.FS) (*Spec, error) {
	joined, err := merge.Files(files)
	if err != nil {
		return nil, err
	}
	root, err := value(joined.Root)
	if err != nil {
		return nil, fmt.Errorf("spec: %w", err)
	}
	s := &Spec{doc: root.(map[string]any)}
	s.schemas = newCompiler(s)
	if servers := list(s.doc["servers"]); len(servers) > 0 {
		if u, err := url.Parse(text(object(servers[0])["url"])); err == nil {
			s.prefix = strings.TrimRight(u.Path, "/")
		}
	}
	for route, item := range object(s.doc["paths"]) {
		for method, op := range object(item) {
			if slices.Contains(methods, method) {
				s.operations = append(s.operations, newOperation(s, route, method, object(item), object(op)))
			}
		}
	}
	slices.SortFunc(s.operations, func(a, b *Operation) int { return strings.Compare(a.ID, b.ID) })
	return s, nil
}

// methods are the keys of a path that are operations.
var methods = []string{"get", "head", "post", "put", "patch", "delete"}

// Operations lists the operations by id.
func (s *Spec) Operations() []*Operation { return s.operations }

// Operation returns the operation with this id or name ("Users.Get"), or nil.
func (s *Spec) Operation(name string) *Operation {
	for _, o := range s.operations {
		if o.ID == name || o.Name == name {
			return o
		}
	}
	return nil
}

// Prefix is the path in front of all routes.
func (s *Spec) Prefix() string { return s.prefix }

// Services returns the services in the order of the spec.
func (s *Spec) Services() []Service {
	var services []Service
	for _, tag := range list(s.doc["tags"]) {
		services = append(services, Service{
			Name: text(object(tag)["name"]), Description: text(object(tag)["description"]), Holder: text(object(tag)["x-sdk-holder"]),
		})
	}
	return services
}

// Service is a group of operations: Users of Users.Get.
type Service struct {
	Name        string
	Description string
	Holder      string // the type that has the service, if that is not the client
}

// Quota is a rate limit of the vendor.
type Quota struct {
	Limits      []string // requests in a time: 500/1h
	Within      string   // quota that is spent, too
	Description string
}

// Quotas are the rate limits by their names.
func (s *Spec) Quotas() map[string]Quota {
	quotas := map[string]Quota{}
	for name, quota := range object(s.doc["x-sdk-quotas"]) {
		q := object(quota)
		quotas[name] = Quota{Limits: texts(q["limits"]), Within: text(q["within"]), Description: text(q["description"])}
	}
	return quotas
}

// Schema returns a named schema of the components, or nil.
func (s *Spec) Schema(name string) map[string]any {
	return object(object(object(s.doc["components"])["schemas"])[name])
}

// resolve follows references.
func (s *Spec) resolve(node map[string]any) map[string]any {
	for {
		ref, ok := node["$ref"].(string)
		if !ok {
			return node
		}
		node = s.doc
		for step := range strings.SplitSeq(strings.TrimPrefix(ref, "#/"), "/") {
			node = object(node[step])
		}
	}
}

// mark reads an extension of a schema, which may stand beside its reference.
func (s *Spec) mark(node map[string]any, key string) any {
	if v, ok := node[key]; ok {
		return v
	}
	return s.resolve(node)[key]
}
