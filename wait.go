package engagement

import "time"

// WaitOptions are the settings of the methods that wait for a job, such as an export. T is the state of the job. The
// zero value is ready to use.
type WaitOptions[T any] struct {
	// FirstDelay is the pause after the first request; each further pause is half as long again. 0 means a second.
	FirstDelay time.Duration
	// MaxDelay caps the pause. 0 means 15 seconds, or FirstDelay if that is more.
	MaxDelay time.Duration
	// Progress is called with every state, the last one included.
	Progress func(*T)
}
