package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/engagor/engagortest"
)

func TestRealEngagorNeedsAToken(t *testing.T) {
	t.Setenv("ENGAGOR_TOKEN", "")
	if err := run(t.Context(), &bytes.Buffer{}, "engagor", true); err == nil || !strings.Contains(err.Error(), "ENGAGOR_TOKEN") {
		t.Errorf("error %v, want one that names ENGAGOR_TOKEN", err)
	}
}

// The tour must notice a secret in an address.
func TestAddressesAreChecked(t *testing.T) {
	t.Parallel()
	srv := engagortest.NewServer(t)
	c := srv.Client()
	if _, err := c.Tools.Geocode(t.Context(), "Ghent"); err != nil {
		t.Fatal(err)
	}
	if n, err := engagorCheckAddresses(srv, "geocode"); n != 1 || err != nil {
		t.Errorf("%d requests, %v", n, err)
	}
	if _, err := c.Tools.Geocode(t.Context(), "Ghent "+engagortest.Token); err != nil {
		t.Fatal(err)
	}
	if _, err := engagorCheckAddresses(srv, "geocode"); err == nil {
		t.Error("a token in an address was not noticed")
	}
}
