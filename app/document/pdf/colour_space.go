package pdf

// vector is a colour in three numbers, matrix a way from one to another.
type (
	vector [3]float64
	matrix [3]vector // rows
)

// White by daylight (D65, where sRGB is defined), and in print (D50, where a
// profile is).
var (
	whiteD65 = vector{0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290}
	whiteD50 = vector{0.9642, 1, 0.8249}
)

// bradford turns a colour into what three kinds of cones of an eye see.
var bradford = matrix{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}

// primariesUnderD50 are the red, green and blue of sRGB as an eye sees them
// that is used to D50.
func primariesUnderD50() (red, green, blue vector) {
	chromaticities := [3][2]float64{{0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}}
	var primaries matrix // in columns
	for i, xy := range chromaticities {
		primaries[0][i], primaries[1][i], primaries[2][i] = xy[0]/xy[1], 1, (1-xy[0]-xy[1])/xy[1]
	}
	share := primaries.inverse().times(whiteD65) // together they are white
	from, to := bradford.times(whiteD65), bradford.times(whiteD50)
	adapted := [3]vector{}
	for i := range adapted {
		seen := bradford.times(vector{primaries[0][i] * share[i], primaries[1][i] * share[i], primaries[2][i] * share[i]})
		for cone := range seen {
			seen[cone] *= to[cone] / from[cone]
		}
		adapted[i] = bradford.inverse().times(seen)
	}
	return adapted[0], adapted[1], adapted[2]
}

func (m matrix) times(v vector) vector {
	var out vector
	for i, row := range m {
		out[i] = row[0]*v[0] + row[1]*v[1] + row[2]*v[2]
	}
	return out
}

// inverse leads back; no matrix here is flat.
func (m matrix) inverse() matrix {
	minor := func(r, c int) float64 {
		a, b, x, y := (r+1)%3, (r+2)%3, (c+1)%3, (c+2)%3
		return m[a][x]*m[b][y] - m[a][y]*m[b][x]
	}
	size := m[0][0]*minor(0, 0) + m[0][1]*minor(0, 1) + m[0][2]*minor(0, 2)
	var out matrix
	for r := range out {
		for c := range out {
			out[r][c] = minor(c, r) / size
		}
	}
	return out
}
