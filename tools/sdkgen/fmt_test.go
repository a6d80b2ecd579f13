package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSpecsAreFormatted(t *testing.T) {
	if err := formatSpecs("../../openapi", true); err != nil {
		t.Error(err)
	}
}

func TestFormat(t *testing.T) {
	long := strings.Repeat("words and ", 14) + "more"
	for name, test := range map[string]struct{ before, after string }{
		"what fits stays":       {"a: {b: 1, c: [x, z]}\nd: [1, 2]\n", "a: {b: 1, c: [x, z]}\nd: [1, 2]\n"},
		"keys keep their order": {"z: 1\na: 2\n", "z: 1\na: 2\n"},
		"quotes only where needed": {
			"a: 'text'\nb: \"200\"\nc: 'it''s: so'\n\"d\": yes\ne: 2026-01-02T03:04:05\n'200': x\n",
			"a: text\nb: \"200\"\nc: \"it's: so\"\nd: \"yes\"\ne: \"2026-01-02T03:04:05\"\n\"200\": x\n",
		},
		"indentation": {"a:\n- b:\n      c: 1\n", "a:\n  - b:\n      c: 1\n"},
		"blank lines": {"a: 1\n\nb: 2\n", "a: 1\nb: 2\n"},
		"comments": {
			"# First.\na: 1 # beside\n# Before b.\nb: {c: 2}\n",
			"# First.\na: 1 # beside\n# Before b.\nb: {c: 2}\n",
		},
		"a long mapping is broken member by member": {
			"a: {b: {c: 1, d: 2}, text: " + long + "}\n",
			"a:\n  b: {c: 1, d: 2}\n  text: >-\n    words and words and words and words and words and words and words and words and words and words and words and words\n" +
				"    and words and words and more\n",
		},
		"a long list is broken item by item": {
			"a: [{b: one, " + strings.Repeat("c", 60) + ": 1}, {b: two, " + strings.Repeat("c", 60) + ": 2}]\n",
			"a:\n  - {b: one, " + strings.Repeat("c", 60) + ": 1}\n  - {b: two, " + strings.Repeat("c", 60) + ": 2}\n",
		},
		"one paragraph": {
			"description: |-\n  Broken\n  early.\n",
			"description: Broken early.\n",
		},
		"paragraphs": {
			"description: |\n  Broken\n  early.\n\n  " + long + " " + long + "\n\n  A list:\n  - one\n  - two\n",
			"description: |-\n  Broken early.\n\n" +
				"  words and words and words and words and words and words and words and words and words and words and words and words\n" +
				"  and words and words and more words and words and words and words and words and words and words and words and words and\n" +
				"  words and words and words and words and words and more\n\n  A list:\n  - one\n  - two\n",
		},
		"a word that is too long": {
			"a: " + strings.Repeat("x", 130) + " y\n",
			"a: >-\n  " + strings.Repeat("x", 130) + "\n  y\n",
		},
		"below a dash": {
			"- description: " + long + "\n  b: " + long + "\n",
			"- description: >-\n    words and words and words and words and words and words and words and words and words and words and words and words\n    and words and words and more\n" +
				"  b: >-\n    words and words and words and words and words and words and words and words and words and words and words and words\n    and words and words and more\n",
		},
		"anchors":              {"a: &x {b: 1}\nc: *x\n", "a: &x {b: 1}\nc: *x\n"},
		"lines of other texts": {"example: |-\n  a\n  b\n", "example: |-\n  a\n  b\n"},
	} {
		t.Run(name, func(t *testing.T) {
			once, err := formatYAML([]byte(test.before))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.after, string(once)); diff != "" {
				t.Errorf("formatted (-want +got):\n%s", diff)
			}
			twice, err := formatYAML(once)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(once), string(twice)); diff != "" {
				t.Errorf("formatted again (-once +twice):\n%s", diff)
			}
		})
	}
}

func TestFormatSpecs(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "api", "users.yaml")
	if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("a:   1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := formatSpecs(dir, true); err == nil || !strings.Contains(err.Error(), "users.yaml is not formatted") {
		t.Errorf("error %v", err)
	}
	if err := formatSpecs(dir, false); err != nil {
		t.Fatal(err)
	}
	if err := formatSpecs(dir, true); err != nil {
		t.Error(err)
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "a: 1\n" {
		t.Errorf("the file holds %q, error %v", text, err)
	}
	if err := os.WriteFile(file, []byte("a: ["), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := formatSpecs(dir, false); err == nil || !strings.Contains(err.Error(), "users.yaml") {
		t.Errorf("error %v", err)
	}
}
