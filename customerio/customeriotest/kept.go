package customeriotest

// kept are the newest rows of something that goes on for ever.
type kept[T any] struct {
	rows    []T
	keep    int         // rows at most, -1 for all
	removed int         // rows that are no longer kept
	forget  func(row T) // called for each of these
}

// bound sets how many rows are kept, a negative number for all.
func (k *kept[T]) bound(n int) {
	k.keep = max(n, -1)
	k.trim(0)
}

func (k *kept[T]) add(row T) {
	k.rows = append(k.rows, row)
	k.trim(k.keep)
}

// trim removes the oldest rows over the bound, once there are slack more.
func (k *kept[T]) trim(slack int) {
	over := len(k.rows) - k.keep
	if k.keep < 0 || over <= slack {
		return
	}
	for _, row := range k.rows[:over] {
		k.forget(row)
	}
	k.rows = append([]T(nil), k.rows[over:]...)
	k.removed += over
}
