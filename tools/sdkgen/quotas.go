package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"go.yaml.in/yaml/v4"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

// quota is a rate limit of the vendor.
type quota struct {
	Name          string
	Limits        []limit
	Spaced        bool   // the client sends evenly, not in bursts
	Within        string // quota whose limits apply, too
	ReturnUnnamed bool   `yaml:"returnUnnamed"`
	Description   string

	operations []string // that count against it
	alone      bool     // there is no other quota
}

// limit is a number of requests in a period, written "500/1h".
type limit struct {
	N   int
	Per time.Duration
}

func (l *limit) UnmarshalYAML(node *yaml.Node) error {
	n, per, _ := strings.Cut(node.Value, "/")
	var err error
	if l.N, err = strconv.Atoi(n); err == nil {
		l.Per, err = time.ParseDuration(per)
	}
	if err != nil || l.N < 1 || l.Per <= 0 {
		return fmt.Errorf("line %d: limit %q: want the number of requests and a time, as in 500/1h", node.Line, node.Value)
	}
	return nil
}

// readQuotas reads the quotas in their order.
func readQuotas(doc *merge.Document) ([]quota, error) {
	node := merge.Member(doc.Root, "x-sdk-quotas")
	if node == nil {
		return []quota{{Name: "default", alone: true}}, nil
	}
	var quotas []quota
	for i := 0; i+1 < len(node.Content); i += 2 {
		q := quota{Name: node.Content[i].Value}
		if err := node.Content[i+1].Load(&q, yaml.WithKnownFields()); err != nil {
			return nil, fmt.Errorf("quota %s: %w", q.Name, err)
		}
		quotas = append(quotas, q)
	}
	for i, q := range quotas {
		quotas[i].alone = len(quotas) == 1
		within := slices.IndexFunc(quotas, func(other quota) bool { return other.Name == q.Within })
		if q.Within != "" && (within < 0 || len(quotas[within].Limits) != 1 || quotas[within].Within != "") {
			return nil, fmt.Errorf("quota %s lies within %s, which is no quota with one limit", q.Name, q.Within)
		}
	}
	return quotas, nil
}

// spendQuota records the quota of an operation.
func spendQuota(quotas []quota, m *method) error {
	name := cmp.Or(m.Quota, "default")
	i := slices.IndexFunc(quotas, func(q quota) bool { return q.Name == name })
	if i < 0 {
		return fmt.Errorf("%s: no quota is named %q", m.Op, name)
	}
	quotas[i].operations = append(quotas[i].operations, m.Operation)
	return nil
}

// Const returns the name of its constant.
func (q quota) Const() string { return quotaConst(q.Name) }

func quotaConst(name string) string { return "Quota" + codegen.SchemaNameToTypeName(name) }

// Comment returns the comment of its constant.
func (q quota) Comment() string {
	text := q.Const() + " is"
	if len(q.Limits) > 0 {
		text += " " + q.Words() + ","
	}
	switch {
	case q.Within != "":
		text += " within " + quotaConst(q.Within) + ", for " + enumerate(q.operations)
	case q.alone:
		text += " shared by all operations"
	case q.Name == "default":
		text += " shared by all operations without a quota of their own"
	default:
		text = strings.TrimSuffix(text, ",") + " for " + enumerate(q.operations)
	}
	return "// " + strings.TrimSpace(text+". "+strings.ReplaceAll(strings.TrimSpace(q.Description), "\n", " "))
}

// Words returns its limits in words.
func (q quota) Words() string {
	var words []string
	for i, l := range q.Limits {
		text := strconv.Itoa(l.N)
		switch {
		case i == 0 && l.N == 1:
			text += " request"
		case i == 0:
			text += " requests"
		}
		words = append(words, text+" per "+span(l.Per))
	}
	return enumerate(words)
}

func span(d time.Duration) string {
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"}} {
		switch n := d / unit.length; {
		case d%unit.length != 0:
		case n == 1:
			return unit.name
		default:
			return fmt.Sprintf("%d %ss", n, unit.name)
		}
	}
	return d.String()
}

func enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// longest is the longest period for which a client counts. It may not run longer.
const longest = 24 * time.Hour

// Limiters returns the limiters of the client as Go expressions. A quota that contains others has a variable.
func (q quota) Limiters(quotas []quota) []string {
	if q.sharedIn(quotas) {
		return []string{q.Variable()}
	}
	var list []string
	for _, l := range q.Limits {
		if l.Per < longest {
			list = append(list, l.limiter(q.Spaced))
		}
	}
	if q.Within != "" {
		list = append(list, quota{Name: q.Within}.Variable())
	}
	return list
}

// Shared returns the declaration of the limiter of a quota that contains others.
func (q quota) Shared(quotas []quota) string {
	if !q.sharedIn(quotas) {
		return ""
	}
	return q.Variable() + " := " + q.Limits[0].limiter(q.Spaced)
}

func (q quota) sharedIn(quotas []quota) bool {
	return slices.ContainsFunc(quotas, func(other quota) bool { return other.Within == q.Name })
}

// Variable returns the name of the limiter that quotas share.
func (q quota) Variable() string { return codegen.LowercaseFirstCharacters(quotaConst(q.Name)) }

func (l limit) limiter(spaced bool) string {
	if spaced {
		every := goDuration(l.Per)
		if l.N > 1 {
			every = fmt.Sprintf("%s/%d", every, l.N)
		}
		return fmt.Sprintf("rate.NewLimiter(rate.Every(%s), 1)", every)
	}
	return fmt.Sprintf("pace.NewWindow(%d, %s)", l.N, goDuration(l.Per))
}

// Go returns the period of the limit as a Go expression.
func (l limit) Go() string { return goDuration(l.Per) }

func goDuration(d time.Duration) string {
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{time.Hour, "time.Hour"}, {time.Minute, "time.Minute"}, {time.Second, "time.Second"}, {time.Millisecond, "time.Millisecond"}} {
		switch n := d / unit.length; {
		case d%unit.length != 0:
		case n == 1:
			return unit.name
		default:
			return fmt.Sprintf("%d * %s", n, unit.name)
		}
	}
	return fmt.Sprintf("%d * time.Nanosecond", d)
}

// Sharers returns the names of the quotas to which its limits apply.
func (q quota) Sharers(quotas []quota) []string {
	names := []string{q.Name}
	for _, other := range quotas {
		if other.Within == q.Name {
			names = append(names, other.Name)
		}
	}
	return names
}
