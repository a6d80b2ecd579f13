package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWriteFace declares an error, types and options once, and expects them in a vendor package with their imports.
func TestWriteFace(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for name, code := range map[string]string{
		"root.go": `package engagement

import "errors"

// The errors.
var (
	// ErrBroken means that something is broken.
	ErrBroken = errors.New("broken")
)

// Outcome is a result. The second sentence stays here.
type Outcome[T any] struct{ Item T }

// RequestOptions are not for vendor packages.
type RequestOptions struct{}

// RequestOption changes one call.
type RequestOption func(*RequestOptions)

// WithName names a call.
//
// The second paragraph stays here.
func WithName(name string) RequestOption { return nil }
`,
		"webhook.go": "package engagement\n\n// WebhookOption is for receivers.\ntype WebhookOption func()\n",
		"internal/rest/options.go": `package rest

import (
	"net/http"
	"time"
)

// Option changes the configuration of a client.
type Option func() error

// WithStart sets a time.
func WithStart(t time.Time, more ...string) Option { return start(t, http.MethodGet) }

func helper() Option { return nil }
`,
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(code), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(root, "face.gen.go")
	if err := writeFace(root, "vendor", file); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := `// Code generated from package engagement and internal/rest. DO NOT EDIT.

package vendor

import (
	"context"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// The errors.
var (
	// ErrBroken means that something is broken.
	ErrBroken = engagement.ErrBroken
)

// What all vendor packages share, see package engagement.
type (
	// Outcome is a result.
	Outcome[T any] = engagement.Outcome[T]
	// RequestOption changes one call.
	RequestOption = engagement.RequestOption
)

// WithName names a call.
func WithName(name string) RequestOption { return engagement.WithName(name) }

// WithStart sets a time.
func WithStart(t time.Time, more ...string) Option { return option(rest.WithStart(t, more...)) }
`
	text := cut(t, string(got), "// Option configures", "// WithStart")
	text = cut(t, text, "\n// Do calls", "")
	if diff := cmp.Diff(want, text); diff != "" {
		t.Errorf("face (-want +got):\n%s", diff)
	}
}

// cut removes the part that is the same in every face.
func cut(t *testing.T, text, from, to string) string {
	t.Helper()
	start := strings.Index(text, from)
	if start < 0 {
		t.Fatalf("no %q in:\n%s", from, text)
	}
	end := len(text)
	if to != "" {
		end = start + strings.Index(text[start:], to)
	}
	return text[:start] + text[end:]
}
