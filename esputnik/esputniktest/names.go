package esputniktest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameFault returns the rule of eSputnik that a first or last name breaks, "" if there is none.
func nameFault(name string, first bool) string {
	if name == "" {
		return ""
	}
	if utf8.RuneCountInString(name) > 40 {
		return "longer than 40 characters"
	}
	letters, digits, long, short := 0, 0, 0, 0
	for word := range strings.FieldsSeq(name) {
		runes := []rune(word)
		if len(runes) > 3 {
			long++
		} else {
			short++
		}
		inWord := 0
		for i, r := range runes {
			inside := i > 0 && i < len(runes)-1
			switch {
			case unicode.IsLetter(r) || unicode.IsMark(r):
				inWord++
			case unicode.IsDigit(r):
				digits++
			case r == '\'' || r == '’' || r == '-':
				if !inside {
					return "an apostrophe or hyphen that is not inside a word"
				}
			case r == '.':
				if i != len(runes)-1 || inWord > 3 {
					return "a dot that is not at the end of a short word"
				}
			default:
				return "a forbidden character"
			}
		}
		letters += inWord
	}
	switch {
	case letters == 0:
		return "no letters"
	case digits > 3:
		return "more than three digits"
	case first && (long > 3 || short > 3):
		return "too many words"
	}
	return ""
}

// goodName returns the name, or "" if it breaks a rule of eSputnik.
func goodName(name string, first bool) string {
	if nameFault(name, first) != "" {
		return ""
	}
	return name
}
