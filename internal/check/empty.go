package check

import "reflect"

// FillLists replaces nil lists in a body by empty ones where the spec requires a list, because a nil slice would be sent
// as null. body is a pointer to a struct of the call. Lists and structs that it refers to may belong to the caller, and
// are copied before they are changed.
func FillLists(body any) {
	v := reflect.ValueOf(body)
	if v.Kind() != reflect.Pointer || v.IsNil() || v.Elem().Kind() != reflect.Struct {
		return
	}
	if p := planOf(v.Type()); p.lacksList(v) {
		p.elem.fill(v.Elem())
	}
}

// lacksList reports whether v has a list that must be replaced.
func (p *plan) lacksList(v reflect.Value) bool {
	if p == nil || !p.empty {
		return false
	}
	switch p.kind {
	case reflect.Pointer:
		return !v.IsNil() && p.elem.lacksList(v.Elem())
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if p.elem.lacksList(v.Index(i)) {
				return true
			}
		}
	case reflect.Struct:
		for i := range p.fields {
			f := &p.fields[i]
			if value := v.Field(f.index); f.lacks(value) || f.sent(value) && f.inner.lacksList(value) {
				return true
			}
		}
	}
	return false
}

// lacks reports whether v itself is a list that must be replaced.
func (f *field) lacks(v reflect.Value) bool { return f.empty && v.Kind() == reflect.Slice && v.IsNil() }

// fill replaces the nil lists in a value that can be set.
func (p *plan) fill(v reflect.Value) {
	switch p.kind {
	case reflect.Struct:
		for i := range p.fields {
			f := &p.fields[i]
			value := v.Field(f.index)
			switch {
			case f.lacks(value):
				value.Set(reflect.MakeSlice(value.Type(), 0, 0))
			case f.sent(value) && f.inner.lacksList(value):
				f.inner.fill(value)
			}
		}
	case reflect.Pointer:
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		v.Set(own)
		p.elem.fill(own.Elem())
	case reflect.Slice:
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range own.Len() {
			if element := own.Index(i); p.elem.lacksList(element) {
				p.elem.fill(element)
			}
		}
	}
}
