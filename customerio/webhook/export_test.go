package webhook

import "time"

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option {
	return func(s *settings) error {
		s.now = now
		return nil
	}
}
