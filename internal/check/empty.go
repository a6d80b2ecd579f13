package check

import "reflect"

// FillLists replaces nil lists in a body by empty ones where the spec requires a list, because a nil slice would be sent
// as null. body is a pointer to a struct of the call. Lists and structs that it refers to may belong to the caller, and
// are copied before they are changed.
func FillLists(body any) {
	v := reflect.ValueOf(body)
	if v.Kind() == reflect.Pointer && !v.IsNil() && v.Elem().Kind() == reflect.Struct && lacksEmpty(v.Elem()) {
		fillStruct(v.Elem())
	}
}

// lacksEmpty reports whether v has a list that must be replaced.
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

// fillValue replaces the nil lists in a settable value.
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
