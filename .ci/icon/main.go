// Command icon draws assets/icon.svg as the PNG that desktops ask for.
//
// It is not part of the program: run it with "make icon" after changing the
// drawing, look at the result, and commit both files.
package main

import (
	"image"
	"image/png"
	"log"
	"os"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

const size = 512

func main() {
	drawing, err := oksvg.ReadIcon("assets/icon.svg", oksvg.StrictErrorMode)
	if err != nil {
		log.Fatalf("read drawing: %v", err)
	}
	drawing.SetTarget(0, 0, size, size)
	picture := image.NewRGBA(image.Rect(0, 0, size, size))
	pen := rasterx.NewDasher(size, size, rasterx.NewScannerGV(size, size, picture, picture.Bounds()))
	drawing.Draw(pen, 1)
	if err := write(picture, "assets/Icon.png"); err != nil {
		log.Fatalf("write picture: %v", err)
	}
}

func write(picture image.Image, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(file, picture); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
