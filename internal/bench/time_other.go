//go:build !unix

package bench

import "time"

var start = time.Now()

// ProcessorTime is the time of the clock, where the system does not say how much the process has used.
func ProcessorTime() time.Duration { return time.Since(start) }
