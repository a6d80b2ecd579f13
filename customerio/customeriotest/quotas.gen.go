// Code generated from openapi/customerio/info.yaml. DO NOT EDIT.

package customeriotest

import "time"

// EnforceQuotas makes the server count calls as the vendor does: the constants of type Quota in package customerio say
// how many it lets pass. Limit sets one of them to another number.
func (s *Server) EnforceQuotas() {
	for _, quota := range []string{
		"default",
		"send",
		"design",
		"trigger",
		"archive",
	} {
		s.engine.Limit(quota, 0, 0)
	}
	s.engine.AddLimit(10, time.Second, "default", "trigger", "archive")
	s.engine.AddLimit(100, time.Second, "send")
	s.engine.AddLimit(5, time.Second, "design")
	s.engine.AddLimit(1, 10*time.Second, "trigger")
	s.engine.AddLimit(100, 24*time.Hour, "archive")
}
