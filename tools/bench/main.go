// Command bench runs the benchmarks of the root module beside their baselines. It writes what they cost to
// docs/benchmarks.md, or compares it with the budget.
//
//	go -C tools run ./bench           # writes the page
//	go -C tools run ./bench -check    # fails if something costs more than budget.txt permits
//
// A comparison has three measures: processor time, allocations, and instructions where valgrind is installed. Instructions
// hardly depend on what else the machine does, so the budget is held against them. Without valgrind it is held against the
// first quartile of the time, which a busy machine rarely moves beyond a budget that is kept.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed budget.txt
var budget string

var (
	check   = flag.Bool("check", false, "compare with the budget and write nothing")
	only    = flag.String("only", "", "rows whose text matches this expression")
	seconds = flag.Duration("time", time.Second, "how long each benchmark runs")
	output  = flag.String("o", "../docs/benchmarks.md", "the page")
	root    = flag.String("root", "..", "folder of the root module")
)

// row is a line of the budget with what was measured.
type row struct {
	what, pkg, benchmark, unit string
	limit                      float64
	least                      bool // the limit is the least

	ours, baseline           map[string]float64 // metrics of the two sides of a comparison
	metrics                  map[string]float64 // of the ratio, or of the benchmark
	oursInstr, baselineInstr float64
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	rows, err := parseBudget(budget)
	if err != nil {
		log.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	failed := 0
	for i := range rows {
		r := &rows[i]
		value, by, kept := 0.0, "", false
		for round := 1; round <= maxRounds && !kept; round++ {
			if err := r.measure(dir); err != nil {
				log.Fatalf("%s: %v", r.what, err)
			}
			if value, by, kept = r.judge(); !kept {
				delete(printed, r.pkg+r.benchmark)
			}
		}
		verdict := "ok"
		if !kept {
			verdict = "TOO MUCH"
			failed++
		}
		log.Printf("%-70s %8.3f (%s), budget %s: %s", r.what, value, by, r.bound(), verdict)
	}
	if !*check {
		modules, err := modules()
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(*output, []byte(page(rows, modules)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if failed > 0 {
		log.Fatalf("%d of %d rows are beyond their budget", failed, len(rows))
	}
}

func parseBudget(text string) (rows []row, err error) {
	keep, err := regexp.Compile(*only)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 5 {
			return nil, fmt.Errorf("%q has %d columns, want 5", line, len(f))
		}
		r := row{what: f[0], pkg: f[1], benchmark: f[2], unit: f[3]}
		limit, least := strings.CutPrefix(f[4], ">")
		r.least = least
		if r.limit, err = strconv.ParseFloat(limit, 64); err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		if keep.MatchString(r.what) {
			rows = append(rows, r)
		}
	}
	return rows, nil
}

// maxRounds is how often a row that is beyond its budget is measured: what a busy machine costs does not come every time.
const maxRounds = 3

// rounds is how many ratios of time are measured, so that their quartiles mean something on a busy machine.
const rounds = "25x"

// printed is what benchmarks printed, because several rows may be of one.
var printed = map[string]string{}

func (r *row) compared() bool { return r.unit == "ratio" }

// measure runs the benchmark of a row in a test binary of its package.
func (r *row) measure(dir string) error {
	binary := filepath.Join(dir, strings.ReplaceAll(r.pkg, "/", "_")+".test")
	if _, err := os.Stat(binary); err != nil {
		build := exec.Command("go", "test", "-c", "-o", binary, "./"+r.pkg)
		build.Dir = *root
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	}
	if !r.compared() {
		out := printed[r.pkg+r.benchmark]
		if out == "" {
			var err error
			if out, err = r.run(nil, binary, pattern(r.benchmark), seconds.String()); err != nil {
				return err
			}
			printed[r.pkg+r.benchmark] = out
		}
		r.metrics = metrics(out, r.benchmark)
		if _, ok := r.metrics[r.unit]; !ok {
			return fmt.Errorf("no metric %s in %s", r.unit, out)
		}
		return nil
	}
	counted, err := r.countInstructions(binary)
	if err != nil {
		log.Printf("%s: instructions are not counted: %v", r.what, err)
	}
	if *check && counted {
		return nil // nothing else is held against the budget
	}
	for side, into := range map[string]*map[string]float64{"ratio": &r.metrics, "ours": &r.ours, "baseline": &r.baseline} {
		benchtime := seconds.String()
		if side == "ratio" {
			benchtime = rounds
		} else if *check {
			continue
		}
		out, err := r.run(nil, binary, pattern(r.benchmark+"/"+side), benchtime)
		if err != nil {
			return err
		}
		if *into = metrics(out, r.benchmark+"/"+side); *into == nil {
			return fmt.Errorf("no comparison in %s", out)
		}
	}
	return nil
}

// run runs a benchmark in the folder of its package, and returns what it prints.
func (r *row) run(wrapper []string, binary, pattern, benchtime string) (string, error) {
	args := append(wrapper, binary, "-test.run", "^$", "-test.bench", pattern, "-test.benchtime", benchtime)
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = filepath.Join(*root, r.pkg)
	if wrapper != nil {
		cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", "GODEBUG=asyncpreemptoff=1")
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return string(out), nil
}

var collected = regexp.MustCompile(`Collected : (\d+)`)

// countInstructions counts those of a call of both sides, where valgrind is installed.
func (r *row) countInstructions(binary string) (counted bool, err error) {
	if path, _ := exec.LookPath("valgrind"); path == "" {
		return false, nil
	}
	var ours, baseline float64
	var failed [2]error
	var both sync.WaitGroup
	both.Go(func() { ours, failed[0] = r.instructions(binary, "ours") })
	both.Go(func() { baseline, failed[1] = r.instructions(binary, "baseline") })
	both.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return false, err
	}
	r.oursInstr, r.baselineInstr = ours, baseline
	return true, nil
}

// instructions counts those of a call, as the difference of twice as many calls and some, without the garbage collector.
func (r *row) instructions(binary, side string) (float64, error) {
	out, err := r.run(nil, binary, pattern(r.benchmark+"/"+side), "10ms")
	if err != nil {
		return 0, err
	}
	took := metrics(out, r.benchmark+"/"+side)["ns/op"]
	if took <= 0 {
		return 0, fmt.Errorf("no time in %s", out)
	}
	few := int(max(1, min(2000, 10e6/took)))
	count := func(calls int) (float64, error) {
		var err error
		for range 5 { // valgrind sometimes fails with goroutines that switch stacks
			var out string
			out, err = r.run([]string{"valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"}, binary, pattern(r.benchmark+"/"+side), fmt.Sprint(calls, "x"))
			if match := collected.FindStringSubmatch(out); err == nil && match != nil {
				return strconv.ParseFloat(match[1], 64)
			}
		}
		return 0, fmt.Errorf("valgrind: %w", err)
	}
	a, err := count(few)
	if err != nil {
		return 0, err
	}
	b, err := count(2 * few)
	return (b - a) / float64(few), err
}

// pattern matches one benchmark and those below it.
func pattern(benchmark string) string {
	parts := strings.Split("Benchmark"+benchmark, "/")
	for i, part := range parts {
		parts[i] = "^" + regexp.QuoteMeta(part) + "$"
	}
	return strings.Join(parts, "/")
}

// metrics reads the line of a benchmark: pairs of a value and a unit after the name and the number of rounds.
func metrics(out, benchmark string) map[string]float64 {
	for line := range strings.Lines(out) {
		f := strings.Fields(line)
		if len(f) < 4 || regexp.MustCompile(`-\d+$`).ReplaceAllString(f[0], "") != "Benchmark"+benchmark {
			continue
		}
		m := map[string]float64{}
		for i := 2; i+1 < len(f); i += 2 {
			m[f[i+1]], _ = strconv.ParseFloat(f[i], 64)
		}
		return m
	}
	return nil
}

// noise is how much more time than the budget is permitted, which is one of instructions: time also has what a busy machine and
// waiting for memory cost.
const noise = 1.5

// judge returns the value that the budget is held against, what it is, and whether the budget is kept.
func (r *row) judge() (value float64, by string, kept bool) {
	limit := r.limit
	switch {
	case !r.compared():
		value, by = r.metrics[r.unit], r.unit
	case r.baselineInstr > 0:
		value, by = r.oursInstr/r.baselineInstr, "instructions"
	default:
		value, by = r.metrics["ours/baseline-q1"], "time, first quartile"
		limit *= noise
	}
	if r.least {
		return value, by, value >= limit
	}
	return value, by, value <= limit
}

func (r *row) bound() string {
	text := strconv.FormatFloat(r.limit, 'g', -1, 64)
	if r.least {
		return "at least " + text
	}
	return "at most " + text
}

// modules returns how many modules a program that uses one vendor package links, beside the root module.
func modules() (int, error) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./customerio")
	cmd.Dir = *root
	out, err := cmd.Output()
	if err != nil {
		return 0, err
	}
	seen := map[string]bool{}
	for path := range strings.FieldsSeq(string(out)) {
		seen[path] = true
	}
	return len(seen) - 1, nil
}

// page is docs/benchmarks.md.
func page(rows []row, modules int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `# Benchmarks

Written by `+"`go -C tools run ./bench`"+` on %s, %s/%s with %d processors, on %s. Do not edit it.

The baselines are written by hand with net/http and encoding/json, and structs without methods. Both sides run in turns in
one process. The time is processor time: the median of the ratios of many rounds, with their first and third quartile as the
spread. Instructions are those of one call, counted by valgrind without the garbage collector; they differ by a few percent
between runs, also on a busy machine. CI holds [the budget](../tools/bench/budget.txt) against them, or against the first
quartile of the time where valgrind is missing.

| what | baseline, instructions | ours, instructions | ratio | baseline, allocations | ours, allocations | ratio of time | spread of time | budget |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`, runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), time.Now().UTC().Format(time.DateOnly))
	for i := range rows {
		if r := &rows[i]; r.compared() {
			instructions := "| | |"
			if r.baselineInstr > 0 {
				instructions = fmt.Sprintf("%.0f | %.0f | %.2f", r.baselineInstr, r.oursInstr, r.oursInstr/r.baselineInstr)
			}
			fmt.Fprintf(&b, "| %s | %s | %.0f | %.0f | %.2f | %.2f to %.2f | %s |\n", r.what, instructions, r.baseline["allocs/op"], r.ours["allocs/op"],
				r.metrics["ours/baseline"], r.metrics["ours/baseline-q1"], r.metrics["ours/baseline-q3"], r.bound())
		}
	}
	b.WriteString("\n| what | value | spread | budget |\n| --- | ---: | ---: | ---: |\n")
	for i := range rows {
		if r := &rows[i]; !r.compared() {
			spread := ""
			if q1, ok := r.metrics[r.unit+"-q1"]; ok {
				spread = fmt.Sprintf("%.2f to %.2f", q1, r.metrics[r.unit+"-q3"])
			}
			fmt.Fprintf(&b, "| %s | %.2f | %s | %s |\n", r.what, r.metrics[r.unit], spread, r.bound())
		}
	}
	fmt.Fprintf(&b, "| modules that a program with package customerio links, beside this one | %d | | |\n", modules)
	return b.String()
}
