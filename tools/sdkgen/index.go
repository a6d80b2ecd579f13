package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/spec"
	"github.com/engagement-go/engagement/internal/vendors"
	"github.com/engagement-go/engagement/openapi"
)

const indexHead = `<!-- Generated from the specs by sdkgen. DO NOT EDIT. -->

# Operations

Every operation of every client, by package and service. A call that is repeatable is sent again after a failure, even if the
first attempt may have reached the service ([retries](retries.md)). The quota is the rate limit that a call spends
([rate limits](rate-limits.md)). The last column has the names of the operation in agent toolkits, such as
ENGAGE_ADD_USER_TO_LISTS ([contrib/mcp](../contrib/mcp)).
`

// writeIndex writes the page that lists the operations of all APIs.
func writeIndex(root string) error {
	actions, err := toolkitActions(filepath.Join(root, "contrib/mcp/mcpserver/toolkit.csv"))
	if err != nil {
		return err
	}
	var contents, tables strings.Builder
	total := 0
	for _, api := range openapi.APIs() {
		s, err := spec.Load(api)
		if err != nil {
			return err
		}
		pkg, ops := vendors.Package(api), slices.Clone(s.Operations())
		total += len(ops)
		slices.SortFunc(ops, func(a, b *spec.Operation) int {
			return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
		})
		fmt.Fprintf(&contents, "- [%s](#%s): %d operations\n", pkg, strings.ReplaceAll(pkg, "/", ""), len(ops))
		fmt.Fprintf(&tables, "\n## %s\n\n| method | route | quota | repeatable | toolkit name |\n| --- | --- | --- | --- | --- |\n", pkg)
		for _, o := range ops {
			fmt.Fprintf(&tables, "| [%s](https://pkg.go.dev/github.com/engagement-go/engagement/%s#%sService.%s) | `%s %s` | %s | %s | %s |\n",
				o.Name, pkg, o.Service, strings.TrimPrefix(o.Name, o.Service+"."), o.Method, o.Route, o.Quota, yes(o.Repeatable),
				strings.Join(actions[pkg+"/"+o.Name], ", "))
		}
	}
	page := fmt.Sprintf("%s\n%d operations:\n\n%s%s", indexHead, total, contents.String(), tables.String())
	return os.WriteFile(filepath.Join(root, "docs/operations.md"), []byte(page), 0o644)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// toolkitActions returns the names of the operations in agent toolkits, by package and method.
func toolkitActions(file string) (map[string][]string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	names := map[string][]string{}
	for _, row := range rows[1:] {
		names[row[1]] = append(names[row[1]], row[0])
	}
	return names, nil
}
