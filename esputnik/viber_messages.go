package esputnik

import (
	"github.com/engagement-go/engagement/internal/check"
)

func validateAddViberMessage(message ViberMessageDraft) error { return checkViber(message) }

func validateUpdateViberMessage(_ int64, message ViberMessageDraft) error { return checkViber(message) }

func validatePutViberMessageTranslation(_ int64, _ string, message ViberMessageDraft) error {
	return checkViber(message)
}

func checkViber(m ViberMessageDraft) error {
	given := 0
	for _, part := range [3]string{m.Image, m.Caption, m.Action} {
		if part != "" {
			given++
		}
	}
	switch {
	case given > 0 && m.Transactional:
		return check.Invalid("Image, Caption and Action", "must be left out of a transactional message")
	case given > 0 && given < 3:
		return check.Invalid("Image, Caption and Action", "must be set together or not at all")
	}
	return nil
}
