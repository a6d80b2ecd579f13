//go:build unix

package bench

import (
	"syscall"
	"time"
)

// ProcessorTime is the time that the process has used, the garbage collector's included.
func ProcessorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
