// Command licences writes docs/licences.md: the modules that programs link by importing a package of this repository, with
// their licences. It fails if one is missing, unknown or not permissive.
//
//	go -C tools run ./licences
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"

	"github.com/engagement-go/engagement/internal/vendors"
)

const module = "github.com/engagement-go/engagement"

// permissive are the licences, as SPDX names them, that ask for no more than that their text goes along.
var permissive = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"}

// documents are the licences in files of linked modules that are only for their documents, by module.
var documents = map[string]string{
	"github.com/modelcontextprotocol/go-sdk": "CC-BY-4.0",
}

// systems are those whose builds are looked at: what is linked depends on them.
var systems = []string{"linux", "darwin", "windows"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("licences: ")
	root := flag.String("root", "..", "folder of the module")
	flag.Parse()
	text, err := page(*root)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*root, "docs/licences.md"), []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}

// part is a section of the page.
type part struct {
	title, text string
	dir         string
	packages    []string
}

func parts(root string) ([]part, error) {
	clients := part{
		title:    "Clients",
		text:     "All packages of vendors, their receivers of webhooks, and package `engagement`. A package links only what it needs itself.",
		packages: []string{"."},
	}
	fakes := part{title: "Fake servers", text: "The packages of fakes, for tests. They also link what the clients do."}
	for _, vendor := range vendors.All() {
		clients.packages = append(clients.packages, "./"+vendor)
		if fake := "./" + vendors.Fake(vendor); !slices.Contains(fakes.packages, fake) {
			fakes.packages = append(fakes.packages, fake)
		}
		if hook := "./" + vendor + "/" + vendor + "hook"; exists(filepath.Join(root, hook)) {
			clients.packages = append(clients.packages, hook)
		}
	}
	all := []part{clients, fakes}
	manifests, err := filepath.Glob(filepath.Join(root, "contrib/*/go.mod"))
	for _, manifest := range manifests {
		name := "contrib/" + filepath.Base(filepath.Dir(manifest))
		all = append(all, part{
			title: name, text: fmt.Sprintf("The packages and programs of [%s](../%s), with the clients that they use.", name, name),
			dir: name, packages: []string{"./..."},
		})
	}
	return all, err
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// page writes the page.
func page(root string) (string, error) {
	all, err := parts(root)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("<!-- Generated from the code by tools/licences. DO NOT EDIT. -->\n\n# Licences\n\n" +
		"This repository has the [MIT licence](../LICENSE). These modules are linked by programs that import its packages, on Linux,\n" +
		"macOS or Windows, beside Go's standard library (BSD-3-Clause). No other licences are accepted than\n" + strings.Join(permissive, ", ") + ".\n")
	for _, p := range all {
		linked, err := link(filepath.Join(root, p.dir), p.packages)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| module | version | licence |\n| --- | --- | --- |\n", p.title, p.text)
		for _, m := range linked {
			names, err := m.licences()
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "| `%s` | %s | [%s](https://pkg.go.dev/%s@%s?tab=licenses) |\n", m.path, m.version, strings.Join(names, ", "), m.path, m.version)
		}
	}
	return b.String(), nil
}

// linked is a module of which packages are linked.
type linked struct {
	path, version string
	root          string
	dirs          []string // of the packages
}

// link lists the modules that packages link, of others.
func link(dir string, packages []string) ([]*linked, error) {
	byPath := map[string]*linked{}
	for _, system := range systems {
		list := exec.Command("go", append([]string{"list", "-deps", "-json=Dir,Module"}, packages...)...)
		list.Dir = dir
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", list, err)
		}
		for dec := json.NewDecoder(bytes.NewReader(out)); ; {
			var pkg struct {
				Dir    string
				Module *struct{ Path, Version, Dir string }
			}
			if err := dec.Decode(&pkg); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, err
			}
			if pkg.Module == nil || pkg.Module.Path == module || strings.HasPrefix(pkg.Module.Path, module+"/") {
				continue
			}
			m := byPath[pkg.Module.Path]
			if m == nil {
				m = &linked{path: pkg.Module.Path, version: pkg.Module.Version, root: pkg.Module.Dir}
				byPath[m.path] = m
			}
			m.dirs = append(m.dirs, pkg.Dir)
		}
	}
	all := make([]*linked, 0, len(byPath))
	for _, m := range byPath {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b *linked) int { return cmp.Compare(a.path, b.path) })
	return all, nil
}

// file is the name of a file with a licence.
var file = regexp.MustCompile(`(?i)^(licen[cs]e|copying)([-.].*)?$`)

// licences returns those in the folders of the linked packages and in all folders above them in the module.
func (m *linked) licences() ([]string, error) {
	var names []string
	seen := map[string]bool{}
	for _, dir := range append(m.dirs, m.root) {
		for ; !seen[dir]; dir = filepath.Dir(dir) {
			seen[dir] = true
			found, err := licencesIn(dir, documents[m.path])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", m.path, err)
			}
			names = append(names, found...)
			if dir == m.root {
				break
			}
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s has no licence", m.path)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// licencesIn returns the licences in a folder, but for that of documents, and an error for those that are not known or not
// permissive.
func licencesIn(dir, documents string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if entry.IsDir() || !file.MatchString(entry.Name()) || filepath.Ext(entry.Name()) == ".go" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return nil, err
		}
		cover := licensecheck.Scan(text)
		if cover.Percent < 75 {
			return nil, fmt.Errorf("%s: no more than %.0f%% is the text of a known licence", entry.Name(), cover.Percent)
		}
		for _, match := range cover.Match {
			if match.ID == documents {
				continue
			}
			if !slices.Contains(permissive, match.ID) {
				return nil, fmt.Errorf("%s: %s is not permitted", entry.Name(), match.ID)
			}
			names = append(names, match.ID)
		}
	}
	return names, nil
}
