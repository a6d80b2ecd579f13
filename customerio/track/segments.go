package track

import (
	"fmt"

	"github.com/engagement-go/engagement/internal/check"
)

func validateAddToSegment(_ int64, ids []string, params AddMembersParams) error {
	return checkIDs(ids, params.IDType)
}

func validateRemoveFromSegment(_ int64, ids []string, params RemoveMembersParams) error {
	return checkIDs(ids, params.IDType)
}

func checkIDs(ids []string, kind IDType) error {
	limit := maxValue
	if kind == "" || kind == IDTypeID {
		limit = maxID
	}
	for i, id := range ids {
		if id == "" {
			return check.Invalid(fmt.Sprintf("ids[%d]", i), "must not be empty")
		}
		if len(id) > limit {
			return tooLong(fmt.Sprintf("ids[%d]", i), len(id), limit)
		}
	}
	return nil
}
