package main

import (
	"bytes"
	"strings"
	"testing"
)

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
				t.Errorf("the tour says too little:\n%s", &out)
			}
		})
	}
}

func TestTourOfNobody(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), &bytes.Buffer{}, "nobody", false); err == nil {
		t.Error("no error for a vendor that does not exist")
	}
}

func TestRealTourNeedsCredentials(t *testing.T) {
	t.Setenv("ENGAGE_KEY", "")
	if err := run(t.Context(), &bytes.Buffer{}, "engage", true); err == nil || !strings.Contains(err.Error(), "ENGAGE_KEY") {
		t.Errorf("error %v, want one that names ENGAGE_KEY", err)
	}
}
