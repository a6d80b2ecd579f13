package customerio

import (
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

func validateCreateFolder(draft DesignFolderDraft) error { return checkFolderName(draft.Name) }

func validateUpdateFolder(_ string, update DesignFolderUpdate) error {
	return checkFolderName(update.Name)
}

const notInFolderNames = `<>:"/\|?*`

func checkFolderName(name string) error {
	if strings.ContainsAny(name, notInFolderNames) {
		return check.Invalid("Name", "must not contain any of "+notInFolderNames)
	}
	return nil
}
