package mcpserver

import (
	_ "embed"
	"encoding/csv"
	"strings"
)

// toolkit.csv has the names that agent toolkits give to operations and their arguments: a row per action with the operation
// and the arguments, as toolkit=here, or as one name where both are the same.
//
//go:embed toolkit.csv
var toolkitCSV string

// action is an operation under the name of an agent toolkit.
type action struct {
	name      string
	arguments map[string]string // the path of the argument here, such as body.email, by the name there
}

// toolkitActions are the actions by operation.
var toolkitActions = func() map[string][]action {
	rows, err := csv.NewReader(strings.NewReader(toolkitCSV)).ReadAll()
	if err != nil {
		panic(err) // it is embedded
	}
	all := map[string][]action{}
	for _, row := range rows[1:] {
		a := action{row[0], map[string]string{}}
		for pair := range strings.FieldsSeq(row[2]) {
			there, here, renamed := strings.Cut(pair, "=")
			if !renamed {
				here = there
			}
			a.arguments[there] = here
		}
		all[row[1]] = append(all[row[1]], a)
	}
	return all
}()

// toolkitNames returns the names of the operation in toolkits.
func (o *operation) toolkitNames() string {
	var names []string
	for _, a := range o.toolkit {
		names = append(names, a.name)
	}
	return strings.Join(names, " ")
}

// renamed returns the arguments that an action names differently.
func (a *action) renamed() map[string]string {
	names := map[string]string{}
	for there, here := range a.arguments {
		if there != here {
			names[there] = here
		}
	}
	return names
}
