package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestRealTourOfESputnikNeedsAKey(t *testing.T) {
	t.Setenv("ESPUTNIK_KEY", "")
	if err := run(t.Context(), &bytes.Buffer{}, "esputnik", true); err == nil || !strings.Contains(err.Error(), "ESPUTNIK_KEY") {
		t.Errorf("error %v, want one that names ESPUTNIK_KEY", err)
	}
}
