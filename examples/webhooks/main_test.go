package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	want := `A receiver runs on this machine.
A request that is signed gets status 200.
  jane of account 2001 wrote "<p>My parcel is late.</p>".
  Tags after the update: ["delivery"].
A request that is signed with the old secret gets status 200.
  jane of account 2001 wrote "<p>My parcel is late.</p>".
  Tags after the update: ["delivery"].
A request that is forged gets status 401.
  No event is handled.
A request that is changed in transit gets status 401.
  No event is handled.
A request that is not signed gets status 401.
  No event is handled.
The mention has the tags ["delivery"].
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
	if strings.Contains(out.String(), secret) || strings.Contains(out.String(), oldSecret) {
		t.Error("a secret is in the output")
	}
}

func TestRunEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := run(ctx, &bytes.Buffer{}); err == nil {
		t.Error("no error")
	}
}
