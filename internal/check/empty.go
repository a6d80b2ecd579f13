package check

import "reflect"

// FillLists makes an empty list of every nil list in a body that the spec wants sent even when there is nothing in it: a
// nil slice would be null. body is a pointer to a struct that belongs to the call; lists and structs that it refers to may
// be the caller's, and are copied before they are changed.
func FillLists(body any) {
	v := reflect.ValueOf(body)
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct && lacksEmpty(v.Elem()) {
		fillStruct(v.Elem())
	}
}

// lacksEmpty reports whether a list in v needs filling.
func lacksEmpty(v reflect.Value) bool {
	plan := planOf(v.Type())
	if plan == nil || !plan.empty {
		return false
	}
	switch v.Kind() {
	case reflect.Pointer:
		return !v.IsNil() && lacksEmpty(v.Elem())
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if lacksEmpty(v.Index(i)) {
				return true
			}
		}
	case reflect.Struct:
		for i := range plan.fields {
			f := &plan.fields[i]
			field := v.Field(f.index)
			if f.empty && field.Kind() == reflect.Slice && field.IsNil() || f.deepEmpty && f.sent(field) && lacksEmpty(field) {
				return true
			}
		}
	}
	return false
}

func fillStruct(v reflect.Value) {
	plan := planOf(v.Type())
	for i := range plan.fields {
		f := &plan.fields[i]
		field := v.Field(f.index)
		switch {
		case f.empty && field.Kind() == reflect.Slice && field.IsNil():
			field.Set(reflect.MakeSlice(field.Type(), 0, 0))
		case f.deepEmpty && f.sent(field) && lacksEmpty(field):
			fillValue(field)
		}
	}
}

// fillValue fills a settable value that lacks something.
func fillValue(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		fillStruct(v)
	case reflect.Pointer:
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		v.Set(own)
		fillValue(own.Elem())
	case reflect.Slice:
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range own.Len() {
			if lacksEmpty(own.Index(i)) {
				fillValue(own.Index(i))
			}
		}
	}
}
