package engagortest

import (
	"fmt"

	"github.com/engagement-go/engagement/engagor"
)

func tags(a *account) *table { return &a.tags }

// AddTag adds a tag of mentions to the account and returns it with its ID and its filter.
func (a *Account) AddTag(t engagor.Tag) engagor.Tag {
	return put[engagor.Tag](a, func(a *account) *row { return a.addTag(t) })
}

// Tags returns the tags of mentions of the account, with those of added and updated mentions.
func (a *Account) Tags() []engagor.Tag { return all[engagor.Tag](a, tags) }

func (a *account) addTag(t engagor.Tag) *row {
	o := toObject(t)
	o.setDefault(map[string]any{
		"is_smarttag": false, "color_code": "rgb(10,20,30)", "filter": fmt.Sprintf("usertag:%q", t.Tag), "visible": false, "category_model_tag": false,
	})
	return a.numbered(&a.tags, t.ID, o)
}

// defineTag adds the tag of a mention to the tags of the account (inferred).
func (a *account) defineTag(name string) {
	for _, r := range a.tags.rows {
		if read[string](r.object, "tag") == name {
			return
		}
	}
	a.addTag(engagor.Tag{Tag: name, Visible: true})
}
