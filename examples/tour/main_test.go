package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/vendors"
)

func TestTourVisitsEveryVendor(t *testing.T) {
	t.Parallel()
	var visited []string
	for _, s := range stops {
		visited = append(visited, s.name)
	}
	if diff := cmp.Diff(vendors.All(), visited); diff != "" {
		t.Errorf("vendors (-want +got):\n%s", diff)
	}
}

func TestTour(t *testing.T) {
	t.Parallel()
	for _, s := range stops {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			if err := run(t.Context(), &out, s.name, false); err != nil {
				t.Fatalf("%v\n%s", err, &out)
			}
			if strings.Count(out.String(), "\n") < 5 {
				t.Errorf("too little output:\n%s", &out)
			}
			if strings.Contains(out.String(), " 0 requests") {
				t.Errorf("requests are not found in the journal:\n%s", &out)
			}
		})
	}
}

func TestTourOfUnknownVendor(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), &bytes.Buffer{}, "unknown", false); err == nil {
		t.Error("no error for a vendor that does not exist")
	}
}

func TestRealTourNeedsCredentials(t *testing.T) { //nolint:paralleltest // it sets the environment
	for _, s := range stops {
		t.Setenv(s.needs, "")
	}
	var out bytes.Buffer
	if err := run(t.Context(), &out, "", true); err == nil {
		t.Error("no error without any credentials")
	}
	for _, s := range stops {
		if !strings.Contains(out.String(), s.needs) {
			t.Errorf("the output does not name %s:\n%s", s.needs, &out)
		}
	}
}
