package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/engagement-go/engagement/contrib/ingest"
)

func (s *settings) dead(ctx context.Context, q *queue, args []string) (int, error) {
	chosen, err := numbers(args)
	if err != nil {
		return statusUsage, err
	}
	table := tabwriter.NewWriter(s.stdout, 0, 0, 2, ' ', 0)
	n := 0
	for d, err := range q.Dead(ctx) {
		if err != nil {
			return statusFailed, err
		}
		if len(chosen) > 0 && !chosen[d.Sequence] {
			continue
		}
		n++
		if s.data {
			err = json.NewEncoder(s.stdout).Encode(map[string]any{
				"number": d.Sequence, "time": d.Time, "kind": d.Kind, "reason": d.Reason, "id": d.Operation.ID,
				"operation": json.RawMessage(nonEmpty(d.Operation.JSON)),
			})
			if err != nil {
				return statusFailed, err
			}
			continue
		}
		if n == 1 {
			fmt.Fprintln(table, "NUMBER\tTIME\tKIND\tID\tREASON")
		}
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\n", d.Sequence, d.Time.Format(time.RFC3339), d.Kind, d.Operation.ID, d.Reason)
	}
	if n == 0 && !s.data {
		fmt.Fprintln(s.stdout, "There are no dead letters.")
	}
	return 0, table.Flush()
}

func nonEmpty(data []byte) []byte {
	if len(data) == 0 {
		return []byte("null")
	}
	return data
}

func (s *settings) requeue(ctx context.Context, q *queue, args []string) (int, error) {
	chosen, err := numbers(args)
	if err != nil {
		return statusUsage, err
	}
	w := q.NewWriter(ingest.WriterOptions{Logger: s.log}) //nolint:contextcheck // a Writer lives until Close
	defer func() {
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = w.Close(closing)
	}()
	back, left := 0, 0
	for d, err := range q.Dead(ctx) {
		if err != nil {
			return statusFailed, err
		}
		switch {
		case len(chosen) > 0 && !chosen[d.Sequence]:
			continue
		case d.Kind == ingest.Unreadable, d.Kind == ingest.Unknown && !s.unknown:
			left++
			continue
		}
		if err := q.Requeue(ctx, w, d); err != nil {
			return statusFailed, fmt.Errorf("%d put back, then: %w", back, err)
		}
		back++
	}
	fmt.Fprintf(s.stdout, "%d put back, %d left: their outcome is unknown (see -unknown), or they cannot be read.\n", back, left)
	return 0, nil
}

func (s *settings) discard(ctx context.Context, q *queue, args []string) (int, error) {
	chosen, err := numbers(args)
	if err != nil {
		return statusUsage, err
	}
	if len(chosen) == 0 {
		return statusUsage, fmt.Errorf("discard takes the numbers of dead letters")
	}
	for number := range chosen {
		if err := q.Discard(ctx, number); err != nil {
			return statusFailed, err
		}
	}
	fmt.Fprintf(s.stdout, "%d removed.\n", len(chosen))
	return 0, nil
}

func numbers(args []string) (map[uint64]bool, error) {
	chosen := map[uint64]bool{}
	for _, arg := range args {
		n, err := strconv.ParseUint(arg, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not the number of a dead letter", arg)
		}
		chosen[n] = true
	}
	return chosen, nil
}
