package engage

import "cmp"

func validateTrackEvent(_ string, event Event) error {
	return cmp.Or(checkAttribute("Value", event.Value), event.Properties.check("Properties"))
}
