// Code generated from openapi/customerio-pipelines/info.yaml. DO NOT EDIT.

package customeriotest

import "time"

// EnforceQuotas makes the server count calls as the vendor does: the constants of type Quota in package pipelines say
// how many it lets pass. Limit sets one of them to another number.
func (s *PipelinesServer) EnforceQuotas() {
	for _, quota := range []string{
		"default",
	} {
		s.engine.Limit(quota, 0, 0)
	}
	s.engine.AddLimit(3000, 3*time.Second, "default")
}
