package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// gateway stands in for a gateway and its platform. It calls the instances of the function in turns, with the events that the
// API Gateway makes of requests: in format 2.0, with names in small letters and the body in base64.
type gateway struct {
	mu        sync.Mutex
	next      int
	instances []*Function
}

// newGateway starts instances of the function, which share only the queue and the store.
func newGateway(instances int, queue Queue, store Store) (*gateway, error) {
	g := new(gateway)
	for range instances {
		receivers, err := newReceivers(secrets, queue, &Events{store, "webhook:"})
		if err != nil {
			return nil, err
		}
		g.instances = append(g.instances, &Function{receivers})
	}
	return g, nil
}

// ServeHTTP answers a request with the function.
func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	headers := map[string]string{}
	for name := range r.Header {
		headers[strings.ToLower(name)] = r.Header.Get(name)
	}
	event, err := json.Marshal(map[string]any{
		"version": "2.0", "rawPath": r.URL.Path, "headers": headers,
		"requestContext": map[string]any{"http": map[string]any{"method": r.Method, "path": r.URL.Path}},
		"body":           base64.StdEncoding.EncodeToString(body), "isBase64Encoded": true,
	})
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	response, err := g.instance().invoke(r.Context(), event)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	w.WriteHeader(response.StatusCode)
}

// instance returns the next instance.
func (g *gateway) instance() *Function {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.next++
	return g.instances[g.next%len(g.instances)]
}

// invoke calls the function with the JSON of an event, as lambda.Start does.
func (f *Function) invoke(ctx context.Context, event []byte) (Response, error) {
	var request Request
	if err := json.Unmarshal(event, &request); err != nil {
		return Response{}, err
	}
	return f.Invoke(ctx, request)
}

// memoryQueue stands in for a durable queue.
type memoryQueue struct {
	mu       sync.Mutex
	messages []message
}

type message struct {
	source string
	data   []byte
}

// Send takes a message.
func (q *memoryQueue) Send(_ context.Context, source string, data []byte) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.messages = append(q.messages, message{source, data})
	return nil
}

func (q *memoryQueue) count(source string) (n int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, m := range q.messages {
		if m.source == source {
			n++
		}
	}
	return n
}

// memoryStore stands in for a store that instances share.
type memoryStore struct {
	mu   sync.Mutex
	keys map[string]memoryKey
}

type memoryKey struct {
	value string
	until time.Time
}

// Add sets a key that is absent.
func (s *memoryStore) Add(_ context.Context, key, value string, life time.Duration) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if time.Now().Before(s.keys[key].until) {
		return false, nil
	}
	s.set(key, value, life)
	return true, nil
}

// Get returns the value of a key that has not expired.
func (s *memoryStore) Get(_ context.Context, key string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if held := s.keys[key]; time.Now().Before(held.until) {
		return held.value, nil
	}
	return "", nil
}

// Set sets a key.
func (s *memoryStore) Set(_ context.Context, key, value string, life time.Duration) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.set(key, value, life)
	return nil
}

func (s *memoryStore) set(key, value string, life time.Duration) {
	if s.keys == nil {
		s.keys = map[string]memoryKey{}
	}
	s.keys[key] = memoryKey{value, time.Now().Add(life)}
}

// Delete removes a key.
func (s *memoryStore) Delete(_ context.Context, key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.keys, key)
	return nil
}
