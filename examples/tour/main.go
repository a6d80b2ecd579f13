// Command tour walks through what the vendor packages do. Without credentials it starts the fake servers on this machine
// and uses those:
//
//	go run ./examples/tour
//
// With -real it reads from the real services, and writes nothing there. Engage wants ENGAGE_KEY and ENGAGE_SECRET to be set,
// Engagor ENGAGOR_TOKEN and, for the United States, ENGAGOR_REGION=us.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// stops are the vendors of the tour.
var stops = []struct {
	name       string
	fake, real func(ctx context.Context, out io.Writer) error
}{
	{"engage", engageTour, engageReal},
	{"esputnik", esputnikTour, esputnikReal},
	{"customerio", customerioTour, customerioReal},
	{"engagor", engagorTour, engagorReal},
}

func main() {
	real := flag.Bool("real", false, "use the real services, read-only, with credentials from the environment")
	only := flag.String("only", "", "visit this vendor only")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, *only, *real); err != nil {
		fmt.Fprintln(os.Stderr, "tour:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer, only string, real bool) error {
	visited := false
	for _, s := range stops {
		if only != "" && only != s.name {
			continue
		}
		visited = true
		visit := s.fake
		if real {
			visit = s.real
		}
		if visit == nil {
			continue
		}
		fmt.Fprintf(out, "== %s ==\n", s.name)
		if err := visit(ctx, out); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	if !visited {
		return fmt.Errorf("no vendor named %q", only)
	}
	return nil
}
