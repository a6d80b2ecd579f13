package engagor

import (
	"strconv"
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

func validateGetFacets(definitions []FacetDefinition, params GetFacetsParams) error {
	for _, d := range definitions {
		if d.Type == "mentions" && len(params.TopicIDs) == 0 {
			return check.Invalid("TopicIDs", "must be set for facets of the type mentions")
		}
	}
	return nil
}

// FacetName is the name of a group of a facet. For dates, Time returns the time.
type FacetName string

// UnmarshalJSON reads text, a number or null.
func (n *FacetName) UnmarshalJSON(data []byte) error {
	*n = FacetName(scalarText(data))
	return nil
}

// Time returns the time of a group of dates. It is false if the name is not a number.
func (n FacetName) Time() (time.Time, bool) {
	seconds, err := strconv.ParseInt(string(n), 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	return time.Unix(seconds, 0).UTC(), true
}
