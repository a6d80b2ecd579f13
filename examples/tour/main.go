// Command tour shows what the vendor packages do. Without credentials it starts the fake servers on this machine and calls
// them:
//
//	go run ./examples/tour
//
// With -real it reads from the real services and writes nothing. It visits those whose credentials are set:
//
//	ENGAGE_KEY, ENGAGE_SECRET
//	ESPUTNIK_KEY
//	ENGAGOR_TOKEN, and ENGAGOR_REGION=us for the United States
//	CUSTOMERIO_APP_KEY, and CUSTOMERIO_REGION=eu for the European Union
//	CUSTOMERIO_TRACK_KEY and CUSTOMERIO_SITE_ID
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// stops are the vendors of the tour, each with the environment variable that the real service needs.
var stops = []struct {
	name, needs string
	fake, real  func(ctx context.Context, out io.Writer) error
}{
	{"engage", "ENGAGE_KEY", engageTour, engageReal},
	{"esputnik", "ESPUTNIK_KEY", esputnikTour, esputnikReal},
	{"engagor", "ENGAGOR_TOKEN", engagorTour, engagorReal},
	{"customerio", "CUSTOMERIO_APP_KEY", customerioTour, customerioReal},
	{"customerio/track", "CUSTOMERIO_TRACK_KEY", trackTour, trackReal},
	{"customerio/pipelines", "CUSTOMERIO_WRITE_KEY", pipelinesTour, pipelinesReal},
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
	found, visited := false, false
	for _, s := range stops {
		if only != "" && only != s.name {
			continue
		}
		found = true
		fmt.Fprintf(out, "== %s ==\n", s.name)
		visit := s.fake
		if real {
			if os.Getenv(s.needs) == "" {
				fmt.Fprintf(out, "Skipped: %s is not set.\n", s.needs)
				continue
			}
			visit = s.real
		}
		visited = true
		if err := visit(ctx, out); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	switch {
	case !found:
		return fmt.Errorf("no vendor named %q", only)
	case !visited:
		return errors.New("no credentials are set")
	}
	return nil
}
