package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// generateFiles runs the generator on a spec with these files, and returns the files of the package by name.
func generateFiles(t *testing.T, dir string, spec map[string]string) (map[string]string, error) {
	t.Helper()
	api := filepath.Join(filepath.Dir(dir), "openapi", "vendor")
	if err := os.RemoveAll(api); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{api, filepath.Join(dir, "vendortest")} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range spec {
		if err := os.WriteFile(filepath.Join(api, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(filepath.Dir(dir), filepath.Base(dir)); err != nil {
		return nil, err
	}
	return readFiles(t, dir), nil
}

func readFiles(t *testing.T, dir string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string, len(names))
	for _, name := range names {
		code, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(code)
	}
	return files
}

// generate runs the generator on a spec that is one file, and returns the code of its operations and types.
func generate(t *testing.T, spec string) (string, error) {
	t.Helper()
	files, err := generateFiles(t, filepath.Join(t.TempDir(), "vendor"), map[string]string{"info.yaml": spec})
	return files["info.gen.go"], err
}

// mustHave reports the parts that the code lacks, by what they prove.
func mustHave(t *testing.T, code string, parts map[string]string) {
	t.Helper()
	for what, want := range parts {
		if !strings.Contains(code, want) {
			t.Errorf("%s: the code lacks\n%s", what, want)
		}
	}
	if t.Failed() {
		t.Log(code)
	}
}
