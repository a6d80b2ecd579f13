// Code generated from openapi/engagor/info.yaml. DO NOT EDIT.

package engagortest

import "time"

// EnforceQuotas makes the server count calls as the vendor does: the constants of type Quota in package engagor say how
// many it lets pass. Limit sets one of them to another number.
func (s *Server) EnforceQuotas() {
	for _, quota := range []string{
		"default",
	} {
		s.engine.Limit(quota, 0, 0)
	}
	s.engine.AddLimit(350, time.Hour, "default")
}
